package docx

import (
	"github.com/gomutex/godocx/wml/ctypes"
	"github.com/gomutex/godocx/wml/stypes"

	"sovang/registry/paper"
)

const (
	fontName = "Times New Roman"
	language = "vi-VN"
)

// look is a paragraph style: how a part of the paper is set. Its name is what
// the officer reads in Word's list of styles.
type look struct {
	id, name     string
	halfPoints   uint64 // type size; Word counts half points
	bold, italic bool
	align        stypes.Justification
	// above and below are the spaces around a paragraph, indent that before
	// its first line, in twentieths of a point.
	above, below, indent uint64
	// exact is the height of a line in twentieths of a point; zero is that of
	// the style Normal.
	exact int
	// heads tells that the paragraph stays with the one after it.
	heads bool
}

// Looks of the frame of a paper, and of its tables.
const (
	lookSuperior = "Superior"
	lookUnit     = "Unit"
	lookNumber   = "Number"
	lookCountry  = "Country"
	lookMotto    = "Motto"
	lookDated    = "Dated"
	lookRule     = "Rule"
	lookTitle    = "Title"
	lookSubject  = "Subject"
	lookSubtitle = "Subtitle"
	lookHeading  = "TableHeading"
	lookHead     = "TableHead"
	lookCell     = "TableCell"
	lookMiddle   = "TableMiddle"
	lookFigure   = "TableFigure"
	lookSource   = "Source"
	lookTo       = "Receivers"
	lookReceiver = "Receiver"
	lookPost     = "Post"
	lookSignNote = "SignatureNote"
	lookSigner   = "Signer"
	lookGap      = "Gap"
	lookEnd      = "End"
	lookNothing  = "Nothing"
	lookHeader   = "Header"
)

// The type sizes, in half points.
const (
	headSize  = 25 // 12.5 pt
	bodySize  = 28 // 14 pt
	tableSize = 23 // 11.5 pt, as in the PDF
)

// looks lists the styles. The sizes are those of Nghị định 30/2020/NĐ-CP, Phụ
// lục I; the spaces are those of the PDF.
func looks() []look { return append(frameLooks(), bodyLooks()...) }

// The places of text, and the measures that many styles share, in twentieths
// of a point.
const (
	centre, left, right, both = stypes.JustificationCenter, stypes.JustificationLeft, stypes.JustificationRight, stypes.JustificationBoth

	six    = 120 // 6 pt
	indent = 720 // 12.7 mm
)

// frameLooks are the styles of head, title, tables and foot.
func frameLooks() []look {
	return []look{
		{id: lookSuperior, name: "Cơ quan cấp trên", halfPoints: headSize, align: centre},
		{id: lookUnit, name: "Cơ quan ban hành", halfPoints: headSize, align: centre, bold: true},
		{id: lookNumber, name: "Số, ký hiệu", halfPoints: 26, align: centre},
		{id: lookCountry, name: "Quốc hiệu", halfPoints: headSize, align: centre, bold: true},
		{id: lookMotto, name: "Tiêu ngữ", halfPoints: 27, align: centre, bold: true},
		{id: lookDated, name: "Địa danh, thời gian", halfPoints: 27, align: centre, italic: true},
		{id: lookRule, name: "Đường kẻ", halfPoints: 8, align: centre, above: 30, exact: 80},
		{id: lookTitle, name: "Tên loại văn bản", halfPoints: bodySize, align: centre, bold: true, above: 400, heads: true},
		{id: lookSubject, name: "Trích yếu", halfPoints: bodySize, align: centre, bold: true, heads: true},
		{id: lookSubtitle, name: "Dòng dưới trích yếu", halfPoints: bodySize, align: centre, italic: true, heads: true},
		{id: lookHeading, name: "Tên bảng", halfPoints: bodySize, align: left, bold: true, above: 200, below: 100, heads: true},
		{id: lookHead, name: "Đầu bảng", halfPoints: tableSize, align: centre, bold: true, heads: true},
		{id: lookCell, name: "Ô bảng", halfPoints: tableSize, align: left},
		{id: lookMiddle, name: "Ô bảng giữa", halfPoints: tableSize, align: centre},
		{id: lookFigure, name: "Ô bảng số", halfPoints: tableSize, align: right},
		{id: lookNothing, name: "Bảng không có dòng", halfPoints: bodySize, align: left, italic: true, above: six},
		{id: lookSource, name: "Nguồn số liệu", halfPoints: 24, align: left, italic: true, above: six, heads: true},
		{id: lookTo, name: "Nơi nhận", halfPoints: 24, align: left, bold: true, italic: true, heads: true},
		{id: lookReceiver, name: "Dòng nơi nhận", halfPoints: 22, align: left, heads: true},
		{id: lookPost, name: "Chức vụ người ký", halfPoints: bodySize, align: centre, bold: true, heads: true},
		{id: lookSignNote, name: "Ghi chú ký", halfPoints: 26, align: centre, italic: true, heads: true},
		{id: lookSigner, name: "Họ tên người ký", halfPoints: bodySize, align: centre, bold: true},
		{id: lookGap, name: "Khoảng cách", halfPoints: 8, align: left, exact: 160},
		{id: lookEnd, name: "Cuối văn bản", halfPoints: 2, align: left, exact: 20},
		{id: lookHeader, name: "header", halfPoints: 26, align: centre},
	}
}

// bodyLooks are the styles of the paragraphs between title and foot.
func bodyLooks() []look {
	return []look{
		{id: styleID(paper.Body), name: "Đoạn văn", halfPoints: bodySize, align: both, above: six, indent: indent},
		{id: styleID(paper.Basis), name: "Căn cứ", halfPoints: bodySize, align: both, italic: true, above: six, indent: indent},
		{id: styleID(paper.Addressee), name: "Kính gửi", halfPoints: bodySize, align: centre, above: 220, heads: true},
		{id: styleID(paper.Authority), name: "Thẩm quyền ban hành", halfPoints: bodySize, align: centre, bold: true, above: 220, heads: true},
		{id: styleID(paper.Part), name: "Phần", halfPoints: bodySize, align: left, bold: true, above: 200, heads: true},
		{id: styleID(paper.Section), name: "Mục", halfPoints: bodySize, align: left, bold: true, above: 160, indent: indent, heads: true},
		{id: styleID(paper.Item), name: "Gạch đầu dòng", halfPoints: bodySize, align: both, above: six, indent: indent},
		{id: styleID(paper.Fill), name: "Dòng để điền", halfPoints: bodySize, align: left, above: six, indent: indent},
		{id: styleID(paper.Note), name: "Ghi chú giữa dòng", halfPoints: bodySize, align: centre, italic: true, above: six},
		{id: styleID(paper.Cover), name: "Bìa sổ", halfPoints: 88, align: centre, bold: true, above: 680, heads: true},
		{id: styleID(paper.Remark), name: "Ghi chú dưới bảng", halfPoints: 24, align: both, italic: true, above: six},
	}
}

// styleID is the name by which the file knows the style of a paragraph.
func styleID(s paper.Style) string { return "Paper-" + string(s) }

// defaults are the face and the language of the whole document.
func defaults() *ctypes.DocDefault {
	return &ctypes.DocDefault{
		RunProp: &ctypes.RunPropDefault{RunProp: &ctypes.RunProperty{
			Fonts: &ctypes.RunFonts{Ascii: fontName, HAnsi: fontName, EastAsia: fontName, CS: fontName},
			Size:  ctypes.NewFontSize(bodySize), SizeCs: ctypes.NewFontSizeCS(bodySize),
			Lang: &ctypes.Lang{Val: new(language), EastAsia: new(language), Bidi: new(language)},
		}},
		ParaProp: &ctypes.ParaPropDefault{ParaProp: &ctypes.ParagraphProp{
			WindowControl: on(), Spacing: spacing(0, 0, 0),
		}},
	}
}

// styles returns the styles of Word: the plain paragraph, and one for each
// look. The dots of a line to be filled in end at the right edge of the page.
func (p page) styles() []ctypes.Style {
	styles := []ctypes.Style{{
		Name: ctypes.NewCTString("Normal"), Type: new(stypes.StyleTypeParagraph), ID: new("Normal"),
		Default: new(stypes.OnOffOne), QFormat: on(),
	}}
	for _, l := range looks() {
		style := l.style()
		if l.id == styleID(paper.Fill) {
			style.ParaProp.Tabs = ctypes.Tabs{Tab: []ctypes.Tab{
				{Val: stypes.CustTabStopRight, Position: p.text(), LeaderChar: new(stypes.CustLeadCharDot)},
			}}
		}
		styles = append(styles, style)
	}
	return styles
}

func (l look) style() ctypes.Style {
	format := &ctypes.ParagraphProp{
		Spacing:       spacing(l.above, l.below, l.exact),
		Justification: ctypes.NewGenSingleStrVal(l.align),
	}
	if l.indent > 0 {
		format.Indent = &ctypes.Indent{FirstLine: new(l.indent)}
	}
	if l.heads {
		format.KeepNext = on()
	}
	face := &ctypes.RunProperty{Size: ctypes.NewFontSize(l.halfPoints), SizeCs: ctypes.NewFontSizeCS(l.halfPoints)}
	embolden(face, l.bold, l.italic)
	style := ctypes.Style{
		Name: ctypes.NewCTString(l.name), Type: new(stypes.StyleTypeParagraph), ID: new(l.id),
		BasedOn: ctypes.NewCTString("Normal"), QFormat: on(), ParaProp: format, RunProp: face,
	}
	if l.id != lookHeader { // which is one of Word's own
		style.CustomStyle = new(stypes.OnOffOne)
	}
	return style
}

// spacing is the room over and under a paragraph, and the height of its lines:
// a little more than the face's own, or so many twentieths of a point.
func spacing(above, below uint64, exact int) *ctypes.Spacing {
	const airy = 271 // 1.13 lines of the face, 1.3 times the type size
	s := &ctypes.Spacing{Before: &above, After: &below, Line: new(airy), LineRule: new(stypes.LineSpacingRuleAuto)}
	if exact > 0 {
		s.Line, s.LineRule = &exact, new(stypes.LineSpacingRuleExact)
	}
	return s
}
