/**
 * The fixed parts of everything that the documents of a single respondent may say, with gaps for what varies. Written by
 * `npm run vocabulary` from the catalogues of wording; a test fails where one of these says something else.
 */
export const WORDS = `
n =
信頼区間
confidence interval
項目のうち
項目で、「
」の回答が6割以上である
For
of
items, at least 60% of answers are
回答の割合（%）、
Shares of answers (%),
左右の境は尺度の中央。6%未満の数字は省略。合計は100にならないことがある。集計の対象は
Split in the middle of the scale; numbers under 6% left out; totals may differ from 100. Covers
項目の間の差
the
items
上位
項目の差
the top
の平均は
が最も高い（
が、
は判断できない
Mean
is highest for
cannot be told apart
から
にわたる
ranges from
to
段
Tier
の平均（
同じ段の項目は、回答から差があるとは判断できない。線は
信頼区間（無作為な回答を仮定
、有限母集団修正
）。対象は
Answers do not tell items of one tier apart. Lines:
intervals, assuming random response
, corrected for the finite frame
. Covers
同じ段の項目の差は判断できない。線は
（有限母集団修正）
intervals
左右の境は尺度の中央。6%未満の数字は省略。
Split in the middle of the scale; numbers under 6% are left out.
差は四捨五入する前の平均から求めた。線は
信頼区間。
Differences are of unrounded means. Lines:
intervals.
差は順位に基づく検定（Holm法、5%）で判断した。
Differences were judged by rank tests (Holm, 5%).
対象
Subject
前者
First
後者
Second
が低い
lower
が高い →
higher →
組のいずれも、差があるとは判断できない
The difference is no more than chance explains
None of
differences is more than chance explains
では、後者が前者より
高い
低い
, the second is
higher
than the first
差が最も大きいのは
である（
The difference is widest for
平均の差（
）、それぞれに答えた
Difference of means (
less
that answered each,
差は四捨五入する前の平均から。線は
信頼区間。差の判断は符号付順位検定（Holm法、5%）。対象は
Differences are of unrounded means, lines
intervals; judged by signed-rank tests (Holm, 5%). Covers
による差は検定できない
Differences by
could not be tested
による差があるとは判断できない
are no more than chance explains
による差があるといえるのは、
項目である
items differ by
more than chance explains
別
), by
（n）
(n)
差の判断は順位に基づく検定（Holm法、5%）による。回答の少ないグループは示していない。
集計の対象は
Differences are judged by rank tests (Holm, 5%). Groups with few answers are not shown.
Covers
無回答のある項目では、それらすべてに答えた人だけを数えた。
Where items were left out, only those who answered all of them count.
は
が最も多い（
のうち
is the most frequent answer
are the most frequent answers
回答数
Answers
（複数回答）
、n =
Number of answers
, several possible
, n =
別、
by
次にできること
What could come next
で始められること
Within
your
’s
own control
利用できる支援策
Support that is open to you
決めたことを書き留める
Write down what you decide
ねらい
Aim
期日
By when
担当
Who
が
on
and
とのご回答でした。
answered
のアドレスのQRコード
QR code with the address of
のご回答から見えたこと
What stands out in
answers
近い点
In common
異なる点
Different
話し合ってみたい点
Worth discussing
は、中央値と同じ
: the same as the median
は、中央値に近い
: close to the median
が、中央値に最も近い
: the answer nearest the median
の回答も、
の中央値も
です。
Both
answer and the median of
are
の回答は
の中央値は
; the median of
is
同じ回答は、ほかにありませんでした。
None of the others gave the same answer.
ほかの
のうち、同じ回答は
でした。
Of the other
gave the same answer.
は、中央値より高い
: above the median
は、中央値より低い
: below the median
中央値から大きく離れた回答はない
No answer is far from the median
比べた項目の回答は、すべて中央値と同じです。
Every answer compared is the same as the median.
最も離れた
でも、中央値との差は
Even the answer furthest from the median, on
, differs from it by
only.
は、回答が分かれた
: answers are divided
は、残る項目のうち、ばらつきが最も大きい
: of the other items, the one on which answers vary most
の回答が
Answers of
came from
, answers of
from
この回答の理由を、話し合ってみませんか。
Why this answer? Talk it over.
は、
で生かせるか
: of use to
詳しくは「次にできること」をご覧ください。
See “What could come next”.
最初のページの要点は、次の規則で選びました。中央値に近く、同じ回答が多い項目。中央値から最も離れた項目。
の回答に合う支援策か、残る項目のうち、ばらつきが最も大きいもの。
The first page names the answer nearest the median, then the one furthest from it. Third comes a programme that fits
answers, or the item, of the others, on which answers vary most.
すべての項目：
と
Every item:
項目
Item
中央値
Median
Higher
同じ
Same
Lower
n
nは、回答した
の数です。
n is how many
answered.
（n =
(n =
、半数は
の範囲です（n =
The median of
; the middle half lies between
分野
areas
ご回答のあった
areas answered
の中ほどにある
within the middle half of
のいずれでも、
の中ほどの範囲の外にある
None of the
puts
のすべてで、
All
put
分野で、
ご回答のあった1分野では、
の
中ほどにある
中ほどの範囲の外にある
The one area answered puts
within
outside
the middle half of
Your score lies within the middle half of
Your score lies outside the middle half of
が高い
ほぼ同じ
Similar
回答なし
No answer
Area
比較
Compared
の中央値
Median of
の半数がこの範囲
Middle half of
の回答なし
、半数の範囲
、比べる相手の中央値
no answer from
, median
, middle half
, median of the comparison group
同じ区分
Peers
が「
」の
in the same group (
「同じ区分」は、
の中央値です。
“Peers” is the median of
other
限り
only
この資料の見方
How to read this report
の回答です。この色は
だけに使っています。
answer. Nothing else has this colour.
棒
Bars
の数です。棒の上の数字が、その段階を選んだ数です。
も含みます。
は含みません。
How many
chose each level. The count is above the bar.
counts too.
not counted.
回答を小さい順に並べたとき、真ん中にくる値です。
The middle value when all answers are put in order.
半数の範囲
Middle half
小さい方から4分の1と、大きい方から4分の1を除いた範囲です。
The range left after removing the lowest and the highest quarter.
高い・同じ・低い
Higher, same, lower
の回答より高い、同じ、低い回答の数です。
How many answers are higher than, the same as or lower than
answer, which is not counted.
The
not among them.
ご注意
Please note
高い・低いは回答の違いであり、
の良し悪しを表すものではありません。
Higher and lower describe answers. They do not rate
回答の取扱い
How answers are protected
お問い合わせ
Contact
この資料は
だけにお送りしています。ほかの
の名前や自由記述は載せていません。
This report is sent to
alone. It holds no other respondent’s name or free text.
のほかに
以上の回答がある項目だけを示しています。中央値や範囲は、
以上の場合だけです。
An item is shown only where at least
besides
answered it. Medians and ranges need
は、すべて同じ回答でした。
The other
all gave the same answer.
の回答は、すべてこれより低いものでした。
all answered lower.
の回答は、すべてこれより高いものでした。
all answered higher.
これより高い回答はなく、同じ回答は
、低い回答は
gave the same answer and
a lower one; none answered higher.
これより低い回答はなく、同じ回答は
、高い回答は
a higher one; none answered lower.
同じ回答はなく、高い回答は
answered higher and
lower; none gave the same answer.
高い回答は
、同じ回答は
answered higher,
the same and
lower.
The median is
中央値は、
も同じ区分も
, for peers too.
、同じ区分が
; for peers,
は、多くの回答より高い
: higher than most answers
は、多くの回答より低い
: lower than most answers
は、多くの回答と同じ
: the same as most answers
は、半数を超える回答と同じ
: the same as more than half of the answers
は、約半数の回答と同じ
: the same as about half of the answers
は、回答の中ほどにある
: in the middle of the answers
は、高い方の回答
: on the higher side of the answers
は、低い方の回答
: on the lower side of the answers
分野ごとに見る：
Area by area:
分野ごとに、
の回答が中央値から最も離れた項目を取り上げます。
For each area, this is the item on which
answer is furthest from the median.
のご回答がなかった
分野は省きました。
の回答は「すべての項目」にあります。
areas that
did not answer are left out. See “Every item” for the answers of
のご回答がなかった分野は省きました（
Areas that
did not answer are left out (
). See “Every item” for the answers of
の回答
(several answers possible)
は、ほかにない回答
: no other answer is the same
は、ほかの
と同じ
: the same as
of the other
で、
つを選択
option
options
chosen
最も多い回答は
つあり、各
answers are equally the most frequent (
each).
各
）です。
The most frequent answers are
The most frequent answer is
数値で見る
Show the numbers
段階
Level
調査票が無記入で返送されました
The questionnaire came back blank
実施
Conducted by
時期
Fieldwork
Who was asked
案内
Asked
回答
Replied
回答率
Response rate
方法
Mode
集計の対象
Counted here
集計日
Edition
、うち
件は無記入
of them blank
（回答率
(response rate
記入のあった
with at least one answer
で記入のあった
のみ
only the
that answered by
標準偏差は、回答数nで割る母標準偏差です。
Standard deviations are population ones: divided by n.
標準偏差は、n−1で割る標本標準偏差です。
Standard deviations are sample ones: divided by n − 1.
割合の分母は、その項目に回答した数（n）です。
Percentages are of those who answered the item (n).
割合の分母は、その項目を尋ねた数です。無回答と無効を含みます。
Percentages are of those asked the item, no answer included.
割合の分母は、記入のあった全回答数です。
Percentages are of all questionnaires with at least one answer.
中央値は、回答数が偶数のとき中央の2つの値の平均です。四分位数はタイプ7で求めました。
The median of an even number of answers is the midpoint of the middle two. Quartiles are of type 7.
無回答、非該当（条件により尋ねなかった）、無効（使えない回答）は、それぞれ分けて除きました。
No answer, not asked (by a condition) and unusable answers are counted apart and left out.
端数は四捨五入したため、割合の合計が100%にならず、差が表示の値と合わないことがあります。
Figures are rounded: percentages may not add up to 100, nor differences to the figures shown.
分野の値は、その分野で回答した項目の平均です。
The value of an area is the mean of the items answered in it.
項目の数値は、
に公表したものです。その後に変わった回答が少ないためです。
Figures of
item
are as released on
: few answers have changed since.
平均値
標準偏差
Standard deviation
SD
選択肢
Option
Count
割合
Share
差
Difference
調査と集計の方法
How the survey was done and counted
合成データ
Synthetic data
日本語
English
bilingual
表示する言語
Language shown
無回答
非該当
Not asked
無効
Not usable
問
Q
、選択肢
個は非公表
one option
withheld
回答が少なく、個々の回答が分かるおそれがあるため、示していません。
Not shown: so few answers could reveal single ones.
回答がほぼ同じで、個々の回答が分かるおそれがあるため、示していません。
Not shown: nearly all answers are alike, which would reveal them.
一部の回答の影響が大きく、その値が分かるおそれがあるため、示していません。
Not shown: one large answer could be worked out from it.
ほかの数値と合わせると少数の回答が分かるおそれがあるため、示していません。
Not shown: together with other figures it could reveal a few answers.
前回の公表後に変わった回答が少ないか、前回と比べられないため、示していません。
Not shown: too few answers changed since a release, or they cannot be compared with it.
回答がないため、計算できません。
Not available: nobody answered.
参考値
indicative only
案内した
）の回答です。回答しなかった側は傾向が異なるかもしれず、全体の割合とはいえません。
Of
asked,
replied (
). Those that did not reply may differ, so these results describe
（非公表）
(withheld)
か
or
January
February
March
April
May
June
July
August
September
October
November
December
年
月
日
`;
