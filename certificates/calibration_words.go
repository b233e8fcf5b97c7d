package certificates

import (
	"strings"

	"sovang/certificates/blank"
	"sovang/registry/catalogue"
)

const calibrationTitle = "TRANG CHỈNH MÁY IN"

// The lines of the calibration page that a user can spoil.
const lineProfile catalogue.LineRole = "printer"

// panel is the white box in the middle that holds the words.
type panel struct {
	box
	size float64 // of the text, in pt
}

// panel leaves the crosses with their names free.
func (s *calibrationSetter) panel() panel {
	const widest, beside, over = 196.0, 32.0, 34.0
	width := min(widest, s.page.Width-2*beside)
	left := (s.page.Width - width) / 2
	p := panel{box: box{left, over, left + width, s.page.Height - over}, size: 11}
	if width < widest-1 {
		p.size = 8.5
	}
	return p
}

// words explains what to do, in the middle of the page.
func (s *calibrationSetter) words() {
	p := s.panel()
	start := len(s.page.Items)
	s.y = p.top + 4
	bold := Face{Family: Serif, Bold: true}
	s.y += em(p.size + 5)
	title := s.metrics.centred("title", calibrationTitle, bold, p.size+5, s.page.Width/2, s.y)
	title.Colour = flagRed()
	s.add(title)
	s.centre(p, s.size(), bold)
	s.centre(p, s.profile(), Face{Family: Serif, Italic: true})
	s.y += em(p.size) * 0.6
	for _, step := range s.steps() {
		s.step(p, step)
	}
	s.measured(p)
	for _, step := range s.next() {
		s.step(p, step)
	}
	p.bottom = s.y + em(p.size) + 2
	s.raise(start, p)
}

// raise puts the panel under its words and moves both to the middle of the
// page, between the crosses.
func (s *calibrationSetter) raise(start int, p panel) {
	if p.bottom-p.top > s.page.Height-2*(blank.Inset+crossArm) {
		s.fault(lineProfile, FaultOverflow, s.size(), "")
	}
	words := append([]Item{outlined(p.path(), white(), brightGold(), 0.3), stroked(p.inset(0.9).path(), brightGold(), 0.1)}, s.page.Items[start:]...)
	down := (s.page.Height - p.top - p.bottom) / 2
	moved := make([]Item, len(words))
	for i, item := range words {
		moved[i] = lowered(item, down)
	}
	s.page.Items = append(s.page.Items[:start], moved...)
}

// lowered moves an item down.
func lowered(item Item, down float64) Item {
	switch i := item.(type) {
	case Text:
		i.Baseline += down
		return i
	case Rule:
		i.Y1, i.Y2 = i.Y1+down, i.Y2+down
		return i
	case Shape:
		return drawing{i}.placed(at(0, down))[0]
	}
	return item
}

// centre sets a line in the middle of the panel.
func (s *calibrationSetter) centre(p panel, text string, face Face) {
	for _, line := range s.column(lineProfile, text, face, p.size, p.right-p.left-8, 3) {
		s.y += smallLeading * em(p.size)
		s.add(s.metrics.centred("size", line, face, p.size, s.page.Width/2, s.y))
	}
}

// profile says which correction the page was printed with.
func (s *calibrationSetter) profile() string {
	fed := Feed{Printer: s.printer}.fed(s.page, false)
	if fed.Width == 0 {
		return "Chưa hiệu chỉnh"
	}
	return "Hồ sơ máy in: " + s.printer.Name + " (dx = " + millimetres(fed.DX) + " mm, dy = " + millimetres(fed.DY) + " mm, tỉ lệ " +
		millimetres(fed.ScaleX*100) + " % ngang, " + millimetres(fed.ScaleY*100) + " % dọc)"
}

// instruction is a step, with the words that stand out at its head.
type instruction struct{ head, text string }

func (s *calibrationSetter) steps() []instruction {
	return []instruction{
		{"1. In đúng cỡ.", "In ở 100 % / Actual size, không chọn Fit (Vừa trang giấy); đúng khổ giấy, đúng khay và đúng chiều giấy như khi in phôi."},
		{"2. Đo.", "Dùng thước chia mm, đo từ mép giấy đến tâm hai dấu chữ thập rồi ghi vào bảng. " +
			"Thước ngắn thì đo dấu 2 từ mép phải, mép dưới và lấy " + millimetres(s.page.Width) + " hoặc " + millimetres(s.page.Height) + " trừ đi."},
	}
}

// next says what to do with the measured places: type them, or, on a page that
// was printed with a profile, compare.
func (s *calibrationSetter) next() []instruction {
	if (Feed{Printer: s.printer}).fed(s.page, false).Width > 0 {
		return []instruction{
			{"3. Kiểm tra.", "Hai dấu sai không quá 0,5 mm là hồ sơ máy in dùng được. Còn lệch thì in lại trang này không kèm hồ sơ, đo và nhập lại."},
		}
	}
	x1, y1 := blank.Inset+1.5, blank.Inset-1
	x2, y2 := s.page.Width-blank.Inset+2, s.page.Height-blank.Inset-0.5
	return append(s.example(x1, y1, x2, y2),
		instruction{"4. Thử lại.", "In lại trang này với hồ sơ vừa lưu: hai dấu phải nằm đúng chỗ trước khi in lên phôi."})
}

// example shows what to type, with figures that are reckoned as the program
// reckons them.
func (s *calibrationSetter) example(x1, y1, x2, y2 float64) []instruction {
	dx, dy, sx, sy, err := blank.Correction(s.page.Width, s.page.Height, x1, y1, x2, y2)
	if err != nil { // the example is ours
		return nil
	}
	pair := func(x, y float64) string { return `"` + millimetres(x) + " x " + millimetres(y) + `"` }
	command := unbroken("--printer", s.named()) + " " + unbroken("--paper", s.format()) + " " +
		unbroken("--first", pair(x1, y1)) + " " + unbroken("--second", pair(x2, y2))
	return []instruction{
		{"3. Nhập.", "Ví dụ dấu 1 đo được " + millimetres(x1) + " và " + millimetres(y1) + " mm, dấu 2 đo được " + millimetres(x2) + " và " +
			millimetres(y2) + " mm thì gõ:"},
		{"sovang certificate calibrate", command},
		{"", "Chương trình tính ra dx = " + millimetres(dx) + " mm, dy = " + millimetres(dy) + " mm, tỉ lệ " + millimetres(sx*100) + " % ngang, " +
			millimetres(sy*100) + " % dọc và giữ trong hồ sơ."},
	}
}

// unbroken keeps a flag and its value on one line.
func unbroken(flag, value string) string {
	return strings.ReplaceAll(flag+" "+value, " ", string(nbsp))
}

func (s *calibrationSetter) named() string {
	if s.printer.Name == "" {
		return `"HP phòng Chính trị"`
	}
	return `"` + s.printer.Name + `"`
}

// format names the paper as the command takes it.
func (s *calibrationSetter) format() string {
	switch [2]float64{s.page.Width, s.page.Height} {
	case [2]float64{297, 210}:
		return "A4"
	case [2]float64{420, 297}:
		return "A3"
	case [2]float64{210, 148}:
		return "A5"
	}
	return strings.ReplaceAll(millimetres(s.page.Width)+"x"+millimetres(s.page.Height), ",", ".")
}

// step sets a paragraph with a bold head.
func (s *calibrationSetter) step(p panel, i instruction) {
	const indent = 6.0
	plain, bold := Face{Family: Serif}, Face{Family: Serif, Bold: true}
	s.y += em(p.size) * 0.35
	left := p.left + indent
	first := s.metrics.width(i.head+" ", bold, p.size)
	lines := s.hung(i.text, plain, p.size, p.right-indent-left, first)
	for n, line := range lines {
		s.y += smallLeading * em(p.size)
		x := left
		if n == 0 && i.head != "" {
			s.add(flushLeft("head", i.head, bold, p.size, x, s.y))
			x += first
		}
		s.add(flushLeft("step", line, plain, p.size, x, s.y))
	}
}

// hung breaks a text whose first line begins later; a word that is too wide for
// what is left of it begins the next one.
func (s *calibrationSetter) hung(text string, face Face, size, width, later float64) []string {
	clean, measured := bind(s.text(lineProfile, text, face)), s.metrics.measure(face, size)
	words := strings.Split(clean, " ")
	n := 0
	for n < len(words) && measured(strings.Join(words[:n+1], " ")) <= width-later {
		n++
	}
	lines := []string{strings.Join(words[:n], " ")}
	if n == len(words) {
		return lines
	}
	rest, fits := fillLines(strings.Join(words[n:], " "), width, 6, measured)
	if !fits {
		s.fault(lineProfile, FaultOverflow, clean, "")
	}
	return append(lines, rest...)
}

// measured draws the table into which the measured places are written.
func (s *calibrationSetter) measured(p panel) {
	const indent = 6.0
	left, right, row := p.left+indent, p.right-indent, em(p.size)*2
	edges := []float64{left, left + 0.34*(right-left), left + 0.67*(right-left), right}
	s.y += em(p.size) * 0.7
	top := s.y
	for i, cells := range s.table() {
		face := Face{Family: Serif, Bold: i == 0}
		for n, text := range cells {
			s.add(s.metrics.centred("cell", text, face, p.size, (edges[n]+edges[n+1])/2, s.y+row/2+em(p.size)*0.25))
		}
		s.add(Rule{X1: left, Y1: s.y, X2: right, Y2: s.y, Width: 0.15, Colour: ruleGrey()})
		s.y += row
	}
	s.add(Rule{X1: left, Y1: s.y, X2: right, Y2: s.y, Width: 0.15, Colour: ruleGrey()})
	for _, x := range edges {
		s.add(Rule{X1: x, Y1: top, X2: x, Y2: s.y, Width: 0.15, Colour: ruleGrey()})
	}
	s.y += em(p.size) * 0.3
}

func (s *calibrationSetter) table() [][]string {
	rows := [][]string{{"Dấu (tính bằng mm)", "Cách mép trái", "Cách mép trên"}}
	for _, c := range s.both() {
		rows = append(rows, []string{c.name, "………… (đúng: " + millimetres(c.x) + ")", "………… (đúng: " + millimetres(c.y) + ")"})
	}
	return rows
}
