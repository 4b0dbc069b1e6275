/** The words that the browser's PDFs themselves are written in: every PDF holds them, whatever it is about. */
export const PDF_WORDS: readonly string[] = `
  Skia/PDF m143 Chromium Skia NotoSansJP-Regular NotoSansJP-Bold SourceSans3-Regular SourceSans3-Bold
  NotoSansSC-Regular NotoSansSC-Bold NotoSansKR-Regular NotoSansKR-Bold OpenSans-Regular obj endobj stream endstream xref trailer
  startxref EOF PDF Adobe UCS Identity Identity-H Adobe-Identity-UCS Type Subtype Catalog Pages Page Parent Kids Count
  Resources MediaBox Contents Tabs ProcSet Text ImageB ImageC ImageI Info Title Author Subject Keywords Creator Producer
  CreationDate ModDate Lang ViewerPreferences DisplayDocTitle Root Size Filter FlateDecode DCTDecode DecodeParms Length Length1
  Width Height ColorSpace BitsPerComponent SMask XObject Image Form Font Type0 Type3 BaseFont Encoding DescendantFonts
  ToUnicode CIDFontType2 CIDSystemInfo CIDToGIDMap FontDescriptor FontName FontFile2 FontBBox Flags Ascent Descent CapHeight
  ItalicAngle StemV Registry Ordering Supplement CMapName CMapType CharProcs Differences FirstChar LastChar FontMatrix Widths
  BBox Matrix Group Transparency Luminosity Alpha Mask Artifact CIDInit begincmap endcmap findresource defineresource
  currentdict codespacerange bfchar bfrange begin end dict def pop dup StructTreeRoot StructElem StructParent StructParents
  ParentTree ParentTreeNextKey IDTree Nums Limits MarkInfo Marked MCID MCR Pg OBJR Obj Document Part Art Sect Div Span Figure
  Caption Table Row Column RowSpan ColSpan Headers Scope Link Strong Em NonStruct Note BlockQuote Quote Code Formula List Lbl
  LBody Reference TOC TOCI THead TBody TFoot Alt ActualText ListNumbering Placement Outlines First Last Next Prev Dest Dests
  Names XYZ Annots Annot Border Rect Action URI ExtGState Normal Pattern PatternType Shading ShadingType Function FunctionType
  Coords Domain Range Bounds Encode Extend Background DeviceRGB DeviceGray ICCBased node
`
  .trim()
  .split(/\s+/);
