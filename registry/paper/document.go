package paper

import "sovang/registry/cal"

// Document is one paper that leaves the office on A4.
type Document struct {
	Head Head
	// Title is the kind of paper, printed in bold capitals: Tờ trình, Danh
	// sách. Subject says what about, in bold under it: Về việc đề nghị …; it
	// may be empty.
	Title, Subject string
	// Subtitles stand under the subject in italics, a line each: "(Kèm theo
	// Quyết định số …)".
	Subtitles []string
	// Landscape lays the paper across, for wide tables.
	Landscape bool
	Body      []Block
	// Receivers are the lines of Nơi nhận, without dashes: Như Điều 3; Lưu:
	// VT, CT. A paper without them has no such block.
	Receivers []string
	// Signatures stand at the end, before an annex; most papers have one.
	Signatures []Signature
	// Until is the day up to which the register was read; zero leaves the line
	// about it out.
	Until cal.Date
	// Code names the paper in the number after Số: "TTr", "QĐ", "BB"; empty for
	// papers without number.
	Code string
}

// Head is the head block (Nghị định 30/2020/NĐ-CP, Phụ lục I): the units on
// the left, the country on the right. An annex has no head block: its Unit is
// empty.
type Head struct {
	// Superior and Unit are the names of the unit above, which may be empty,
	// and of the unit whose paper it is.
	Superior, Unit string
	// Number is number and symbol, 05/TTr-CKT, or only the symbol, /TTr-CKT,
	// with room for the number; without it there is no line for a number.
	Number string
	// Place and Date stand under the motto. Without a day the line leaves
	// room to write it by hand.
	Place string
	Date  cal.Date
}

// Block is one part of the body: a [Paragraph], a [Table] or a [Break].
type Block interface{ block() }

// Paragraph is a paragraph of one style.
type Paragraph struct {
	Style Style
	// Runs are the text in pieces of one weight; what the style is bold or
	// italic in is so without saying.
	Runs []Run
}

// Run is a piece of text.
type Run struct {
	Text         string
	Bold, Italic bool
}

// Style is the part that a paragraph plays.
type Style string

// The styles.
const (
	Body      Style = "body"      // justified, first line indented
	Basis     Style = "basis"     // căn cứ: italic, justified, first line indented
	Addressee Style = "addressee" // Kính gửi: …, centred
	Authority Style = "authority" // who decides, bold capitals, centred; QUYẾT ĐỊNH: too
	Part      Style = "part"      // I. SƠ LƯỢC …: bold, no indent
	Section   Style = "section"   // 1. Danh hiệu thi đua: bold, first line indented
	Item      Style = "item"      // - …: a line of an enumeration, first line indented
	Fill      Style = "fill"      // room for what is written by hand: the text, then dots to the end of the line
	Note      Style = "note"      // italic, centred
	Remark    Style = "remark"    // italic, under a table
	Cover     Style = "cover"     // the large words of a cover, bold capitals, centred
)

// Break begins a new page.
type Break struct {
	// Annex tells that an annex begins there. The paper itself ends before
	// it, with Nơi nhận and the signatures.
	Annex bool
}

func (Paragraph) block() {}
func (Table) block()     {}
func (Break) block()     {}

// Text returns a paragraph of one run.
func Text(style Style, text string) Paragraph {
	return Paragraph{Style: style, Runs: []Run{{Text: text}}}
}

// Article returns a numbered article of a decision: Điều 1. in bold, then the
// text.
func Article(name, text string) Paragraph {
	return Paragraph{Style: Body, Runs: []Run{{Text: name + ". ", Bold: true}, {Text: text}}}
}

// Signature is who signs, and where.
type Signature struct {
	At SignaturePlace
	// Formula, HeadPost, Post, Rank and Name are as in
	// certificates.SignatureBlock: KT., Trung đoàn trưởng, Phó Trung đoàn
	// trưởng, Đại tá, Trần Văn Ký. A nameless block is signed by hand.
	Formula, HeadPost, Post, Rank, Name string
	// Note stands in italics under the posts: (Ký, ghi rõ họ và tên).
	Note string
}

// SignaturePlace is where a signature stands.
type SignaturePlace string

// The places. On the left it takes the room of Nơi nhận, so that a paper with
// receivers has none there.
const (
	AtRight SignaturePlace = "right"
	AtLeft  SignaturePlace = "left"
	Below   SignaturePlace = "below" // in the middle, under the others
)
