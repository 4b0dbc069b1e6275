/**
 * The fixed parts of everything that the documents of a single respondent may say, with gaps for what varies. Written by
 * `npm run vocabulary` from the catalogues of wording; a test fails where one of these says something else.
 */
export const WORDS = `
の平均は
が最も高い
Mean
is highest for
appears highest for
may be highest for
of
items
の平均は、
項目のうち
項目が上位に並ぶ
share the top by mean
appear to share the top by mean
may share the top by mean
for
) than for
）が
）より高い
is higher
appears higher
may be higher
の平均は、どの項目も
である
is
for each item
から
にわたる
ranges from
to
で、項目の間に明らかな差は見られない
; items show no clear differences
文字
Letters
逆転項目は、向きをそろえた値。
Reverse-worded items are turned round.
共通の文字がない項目の差は、偶然とは考えにくい（全項目対の符号付順位検定、Holm法、5%）。
Items that share no letter differ more than chance explains (signed-rank tests of all pairs, Holm, 5%).
線は
信頼区間（無作為な回答を仮定
、有限母集団修正
）。対象は
Lines:
intervals, assuming random response
, corrected for the finite frame
. Covers
信頼区間
（有限母集団修正）
intervals
n =
confidence interval
回答の割合（%）、
Shares of answers (%),
左右の境は尺度の中央。6%未満の数字は省略。合計は100にならないことがある。
集計の対象は
Split mid-scale; numbers under 6% left out; totals may differ from 100.
Covers
逆転項目は、尋ねたままの向き。
Reverse-worded items are as asked.
の平均（
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
平均の差（
）、それぞれに答えた
Difference of means (
less
that answered each,
差は四捨五入する前の平均から。線は
信頼区間。差の判断は符号付順位検定（Holm法、5%）。対象は
Differences are of unrounded means, lines
intervals; judged by signed-rank tests (Holm, 5%). Covers
別
), by
（n）
(n)
差の判断は順位に基づく検定（Holm法、5%）による。示していない値は非公表。
Differences are judged by rank tests (Holm, 5%). Values not shown are withheld.
無回答のある項目では、それらすべてに答えた人だけを数えた。
Where items were left out, only those who answered all of them count.
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
What you can begin yourself
What
can begin itself
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
に特に合う支援策は見当たらなかったため、ここには挙げていません。
None of the support that we know of fits
in particular, so none is named here.
の
が
on
) on
の平均が
on average on
and
とのご回答でした。
answered
のご回答は、
と比べて
でした。
Compared with
are
のアドレスのQRコード
QR code with the address of
から見えたこと
What stands out in
共通する点
In common:
ご回答は、最も
高い
低い
ご回答は
, the
highest
lowest
level.
以上
以下
or higher
or lower
に、
の回答はありません。
None of
は、
のうち
です。
Of
でした。同じ
, as did
に
とご回答
に、同じ回答はありません。
gave the same answer.
同じ回答は、
を選んだ回答はありません。
chose
を選んだのは、
最初のページには、
を1分野に1つ、
つまで挙げました。同じか、さらに離れた回答が、ほかに少ないものからです。
つに満たない場合は、ともに高い回答を補いました。
The first page names up to
answers, one an area: those that the fewest others share or go beyond. Where there are fewer, it adds high answers in common.
すべての項目：
と
Every item:
項目
Item
中央値
Median
比較
Compared
同じ
Same
n
「同じ」は同じ回答の数で、
は含みません。nは、答えた
の数です。
“Same” counts the others with the same answer; n, how many
answered.
「逆転項目」は、ほかと逆の向きで尋ねた項目です。数値は尋ねたままの向きです。
Reverse-worded items ask the opposite of the others. Their figures are as asked.
（n =
(n =
の中央値は
、半数は
の範囲です（n =
The median of
; the middle half lies between
推奨の3群
Groups
は
a-little-higher
a-little-lower
about-the-same
ご回答のあった
分野のうち、
分野すべてで
in all
areas
すべてで
areas answered
でした
分野で
area
in
, and
, of
高め
higher
やや高め
a little higher
低め
やや低め
a little lower
同程度
about the same
（うち
分野は
a little)
で、
回答なし
No answer
分野
Area
の中央値
Median of
の半数がこの範囲
Their middle half
ご回答なし
、半数の範囲
no answer from
, median
, middle half
, median of
the same
が「
」のほかの
in the same group (
」は、
の中央値です。
”: median of
「–」は非公表（個々の回答を守るため、または計算できないため）です。
A dash: not shown, to protect single answers, or not computable.
の中央値も同じです。
is the same.
ほかの
other
ご本人
限り
For
only
your
’s
のご回答
answers
the other
この資料の見方
How to read this report
です。この色はほかに使っていません。
. Nothing else has this colour.
棒
Bars
の数です。棒の上の数字が、その段階を選んだ数です。
も含みます。
は含みません。
How many
chose each level. The count is above the bar.
counted too.
not counted.
回答を小さい順に並べたとき、真ん中にくる値です。
The middle value when all answers are put in order.
半数の範囲
Middle half
小さい方から4分の1と、大きい方から4分の1を除いた範囲です。
The range left after removing the lowest and the highest quarter.
高め・低め
Higher, lower
中央値から半段階より離れ、半数の範囲からも外れています。一方だけなら「やや」を付け、ほかは「同程度」です。
More than half a step from the median, and outside the middle half. “A little” means one of the two; “about the same” neither.
The
not among them.
ご注意
Please note
高め・低めは回答の違いです。
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
分野ごとに見る
Area by area:
分野ごとに、
のうち、
と最も異なる項目を取り上げます。
For each area, this is the item on which
stand out most.
ご回答のなかった
分野は省きました。
の回答は「すべての項目」にあります。
areas that
did not answer are left out. See “Every item” for the answers of
ご回答のなかった分野は省きました（
Areas that
did not answer are left out (
). See “Every item” for the answers of
の回答
Answers of
(several answers possible)
ご回答も中央値も
, which is the median.
、中央値は
; the median is
つを選択
option
options
chosen
ご回答は「
」です。
数値で見る
Show the numbers
段階
Level
Higher
A little higher
About the same
A little lower
Lower
の回答に、明らかな差は見られない
Answers by
show no clear difference
通りに比べ、多重比較を調整して差が残ったものはありません。差がないことを示すものではありません。
comparisons survives adjustment. This does not prove that there is no difference.
higher on
, too
lower on
が高い
ほど、
も高い
は低い
傾向がある
tend to be
appear to be
may be
に関連があるかは判断できない
Whether
go together cannot be told
両方に答えた
の順位相関係数は
The rank correlation over the
that answered both is
一方が他方を左右するかどうかは、この調査では判断できません。
It does not show that one brings about the other.
結果の確かさ
How sure the result is
high
中程度
medium
low
判断できない
cannot be told
とみられる
可能性がある
この差は、偶然とは考えにくい大きさです。
Chance is an unlikely explanation.
この差は、偶然だけによるものではないとみられます。
This difference is probably not chance alone.
この差は、偶然によるものではない可能性があります。
This difference may be more than chance.
この差が偶然によるものかどうかは判断できません。
Whether this difference is chance cannot be told.
（差は
以内）
(within
と答えた
that chose
with
more
frequent among
割合がほかより
appears
%）は、
と答えました
です
では、
%）が
had
では
%）です。
Of the other
%) did.
割合が、
側で異なるかは判断できない
goes with
rated higher
higher on average
で
より高い
By
than for
appears to be
の割合は、
is chosen more often for
appears to be chosen more often for
may be chosen more often for
への回答は、
によって異なる
Answers to
differ by
appear to differ by
may differ by
How many chose
differs by
appears to differ by
平均は、
）です。
The mean is
) and
割合は、
%（n =
The share is
% for
どの区分の間に差があるかまでは、判断できません。
Which groups differ from which cannot be told.
どの答えに差があるかまでは、判断できません。
Which of the answers differ cannot be told.
differs
differ
appear
項目で、
による差がある
to differ by
による明らかな差は見られない
Answers show no clear difference by
比べることのできた
項目に、
items could be compared and show no clear difference by
による差があるかは判断できない
Whether answers differ by
による差は検定できない
Differences by
could not be tested
への回答は、両端に分かれている
Answers on
are divided
appear to be divided
may be divided
%が
と答えました。
% of
% chose
が過半を占める
A majority chose
が約半数である
About half chose
が最も多い
is the most frequent answer for
appears to be the most frequent answer for
may be the most frequent answer for
が同数で最も多い
are the most frequent answers for
appear to be the most frequent answers for
may be the most frequent answers for
で、どの答えが最も多いかは判断できない
Which answer is the most frequent for
%) chose
%) do so.
次に多いのは
Next,
掲載した答えで
最も多い
つの答えは、それぞれ
%) chose each of the
most frequent answers
shown
次に多い答えとの差は、偶然の範囲である可能性があります。
Its lead over the next answer may be chance.
次に多い答えとの差は、偶然だけによるものではないとみられます。
Its lead over the next answer is probably not chance alone.
を上回る
exceeds
appears to exceed
may exceed
higher for
: mean
and mean
の平均は同程度である
are similar
appear similar
may be similar
で同程度である
is similar
appears similar
に差があるかは判断できない
: whether
differ cannot be told
の平均は、小数第1位まで等しい
are equal to one decimal place
In each of
pairs
In
組とも
組のうち
組で
(by
, in
を、
each of
、2つの項目の平均に差がある
the two means differ
The means of
the two means appear to differ
appear to differ
the two means may differ
may differ
、2つの項目の平均は同程度である
, the two means are similar
, the two means appear similar
, the two means may be similar
組とも、2つの平均は小数第1位まで等しい
pairs, the two means are equal to one decimal place
組のいずれも、平均に差があるかは判断できない
Whether the means differ cannot be told for any of
です（
差
difference
四捨五入する前の差は
before rounding
have
has
が最も高いのは、
the highest mean
to have the highest mean
may have the highest mean
share the top
appear to share the top
may share the top
has higher mean
than
appears to have higher mean
may have higher mean
for all items of
の平均はどの項目も同程度である
の平均は、どの項目も同程度である
is similar for all items
appears similar for all items
may be similar for all items
Means range from
組は、平均が同程度とみられます（差は
以内）。
pairs of items tested,
to have similar means (within
では、項目の順位を判断できない
: the answers do not rank the items
%です。
検定した
組の項目のうち
組に、偶然とは考えにくい差があります。
by more than chance explains.
組の項目の差は、偶然による差と区別できません。
pairs of items tested, none differs by more than chance explains.
項目の間の差は、偶然による差と区別できません。
Differences between items cannot be told from chance.
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
回答が少なく、個々の回答が分かるおそれがあるため、集計結果は示していません。
So few answered that results could reveal single answers: none are shown.
中央値は、回答数が偶数のとき中央の2つの値の平均です。四分位数はタイプ7で求めました。
The median of an even number of answers is the midpoint of the middle two. Quartiles are of type 7.
無回答、非該当（条件により尋ねなかった）、無効（使えない回答）は、それぞれ分けて除きました。
No answer, not asked (by a condition) and unusable answers are counted apart and left out.
端数は四捨五入したため、割合の合計が100%にならず、差が表示の値と合わないことがあります。
Figures are rounded: percentages may not add up to 100, nor differences to the figures shown.
分野の値は、その分野で回答した項目の平均です。
The value of an area is the mean of the items answered in it.
項目の数値は、
に公表したままです。個々の回答を守るためです。
Figures of
item
are as released on
, to protect single answers.
平均値
中央の半数
標準偏差
Standard deviation
SD
選択肢
Option
Count
割合
Share
Difference
調査と集計の方法
How the survey was done and counted
合成データ
Synthetic data
批判者 0–6
Detractors 0–6
中立者 7–8
Passives 7–8
推奨者 9–10
Promoters 9–10
正味スコア
Net score
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
（逆転項目）
(reverse-worded)
、選択肢
個は非公表
one option
withheld
、階級
one band
bands
個々の回答が分かるおそれがあるか、計算できないため、示していません。
Not shown: it could reveal single answers, or cannot be computed.
参考値
indicative only
案内した
）の回答です。回答しなかった側は傾向が異なるかもしれず、全体の割合とはいえません。
asked,
replied (
). Those that did not reply may differ, so these results describe
only.
（非公表）
(withheld)
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
