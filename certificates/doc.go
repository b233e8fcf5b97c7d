// Package certificates puts honours on paper: the certificates of Thông tư
// 115/2016/TT-BQP, extracts, and the papers and lists of the office (Nghị định
// 30/2020/NĐ-CP).
//
// A layout is a pure function: values and letter widths in, a [Page] out,
// all in millimetres. Golden files hold layouts. A press turns pages into PDF
// and alone, with its pen, knows the PDF library. What pages share is made once
// for a run, and a file holds of it what its pages use. The same values always
// give the same bytes.
//
// Where the lines of a certificate stand is data of package blank; a [Feed]
// says how the sheet comes on the paper: over a blank, through a printer whose
// fault is made good, in the middle of A3.
//
// Nothing is printed in part. What a face cannot show, or what does not fit
// at the smallest lawful size, is a [Fault] that names the row; all faults of
// a batch are reported at once and no file is made.
package certificates
