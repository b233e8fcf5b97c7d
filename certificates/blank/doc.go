// Package blank answers how a blank (phôi) is filled: which lines stand on a
// certificate, where, and which of them the blank carries already.
//
// A [Template] is data. Officers write it as TOML; [Parse] reads it and tells
// everything that is wrong at once:
//
//	id = "gk-trung-doan"
//	name = "Phôi giấy khen của Trung đoàn"
//	paper_width = 297
//	paper_height = 210
//	model = "a4"
//
//	[[field]]
//	key = "recipient"
//	x = 40
//	width = 217
//	y = 99.5
//
// Lengths are in mm from the top left corner of the paper, type sizes in pt;
// y is the line that the letters stand on. A field has a place of its own (y),
// stands above another (above), or flows in the body between the honour and
// the date, as recipient, post and achievement do on the sheets of the army.
// What a field does not say about its letters, the model of certificate in the
// catalogue says: the law is there, the places are here.
//
// The package knows no PDF: package certificates sets the lines.
package blank
