package main

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// page is docs/performance.md.
func page(r results) []byte {
	var p bytes.Buffer
	p.WriteString(head)
	writeMachine(&p, r)
	writeGoals(&p, r)
	writePeers(&p, r)
	writeGrowth(&p, r)
	writeMemory(&p, r)
	p.WriteString(tail)
	return p.Bytes()
}

const head = `# Nhanh đến đâu

<!-- Viết ra từ docs/bench/results.txt: go run ./cmd/performance -page -->

*In English: this page is generated from the benchmarks by ` + "`go run ./cmd/performance`" + `. Goals with what was measured, then how time and memory grow from a thousand awards to a million. Registers are invented (package ` + "`registry/invented`" + `); a value is the median of the runs, a ratio compares two programs that ran in turn in one run.*

Cuối năm, phòng chính trị in hàng nghìn bằng và trả lời điện thoại cùng lúc: lệnh nào cũng phải xong trước khi người gọi hết kiên nhẫn, sổ có một triệu lượt khen cũng như sổ có một nghìn. Trang này nói chương trình nhanh đến đâu, đo bằng gì, và chỗ nào chưa đạt.

Sổ dùng để đo là **sổ bịa**: tên ghép từ họ, đệm, tên hay gặp; đơn vị, mã người, quyết định đều ghi rõ là bịa; khen thưởng từ 2004 đến 2025 theo luật (nhập một trăm nghìn lượt có chưa đến một trăm cảnh báo). Cứ mười lượt khen có một người. Sổ nhỏ là phần đầu của sổ lớn.

`

const tail = `
## Đo lại trên máy của mình

Cần Go và chương trình ` + "`sqlite3`" + ` (Debian: ` + "`apt-get install sqlite3`" + `), khoảng 8 GB đĩa cho sổ một triệu lượt khen; muốn so việc in bằng thì thêm node và mạng: lệnh tự tải typst qua npm, và cài python3-reportlab bằng apt-get nếu thiếu:

    go run ./cmd/performance                                # mọi cỡ sổ; dựng sổ lớn mất nhiều phút, chỉ lần đầu
    go run ./cmd/performance -sizes 1000,10000 -count 5     # nhanh hơn, chỉ sổ nhỏ
    node docs/bench/certificates.mjs                        # chỉ so việc in bằng

Sổ đã dựng nằm trong thư mục ` + "`-folder`" + ` cho lần sau. Trang này và docs/bench/results.txt được viết lại. Muốn chạy riêng một phép đo: ` + "`go test ./cmd/sovang -run '^$' -bench Import`" + `; muốn biết thời gian đi đâu (việc ghi sổ, chạy ngay trong phép đo): ` + "`go test ./registry/store -run '^$' -bench Record -cpuprofile cpu.out`" + `; biến ` + "`SOVANG_BENCH`" + ` nói thư mục, ` + "`SOVANG_BENCH_SIZES`" + ` nói các cỡ.

Các lệnh (nhập, find, award show, bảng vàng, upcoming, check, in bằng) được đo như người dùng gõ: chương trình đã dựng, chạy thành tiến trình riêng, từ lúc gọi đến lúc xong, kể cả bản sao mà lệnh nhập tự làm trước.
`

func writeMachine(p *bytes.Buffer, r results) {
	fmt.Fprintf(p, "**Máy:** %s, %s nhân, %s. **Bản:** %s, sqlite3 %s, sovang %s. **Ngày đo:** %s; lúc bắt đầu máy đang bận %s việc khác.\n",
		r.about["cpu"], r.about["cores"], r.about["system"], r.about["go"], r.about["sqlite3"], r.about["commit"], r.about["date"], r.about["load"])
}

// writeGoals lists the goals with what was measured at their size or, where
// that is not known, at the largest one below.
func writeGoals(p *bytes.Buffer, r results) {
	p.WriteString("\n## Mục tiêu\n\n| việc | mục tiêu | đo được | đạt |\n|---|---|---|---|\n")
	var missed []goal
	for _, g := range goals() {
		reached, said := "chưa đo", "–"
		if value, ok := r.median(g.measurement); ok {
			reached, said = "**chưa**", shown(value, g.unit)
			if value == g.bound || (value > g.bound) == g.atLeast {
				reached = "đạt"
			} else {
				missed = append(missed, g)
			}
		} else if sizes := r.sizes(g.benchmark, g.unit); len(sizes) > 0 {
			smaller := g.measurement
			smaller.size = sizes[len(sizes)-1]
			value, _ := r.median(smaller)
			reached = "chưa đo đủ cỡ"
			said = fmt.Sprintf("%s (ở cỡ %s)", shown(value, g.unit), grouped(smaller.size))
		}
		word := "≤"
		if g.atLeast {
			word = "≥"
		}
		fmt.Fprintf(p, "| %s | %s %s | %s | %s |\n", g.what, word, shown(g.bound, g.unit), said, reached)
	}
	writeReasons(p, missed)
}

// writeReasons says why goals are not reached and what would be needed.
func writeReasons(p *bytes.Buffer, missed []goal) {
	if len(missed) == 0 {
		return
	}
	p.WriteString("\n### Vì sao chưa đạt\n\n")
	for _, g := range missed {
		fmt.Fprintf(p, "- **%s.** %s\n", g.what, cmp.Or(reasons()[g.benchmark], "Chưa tìm ra nguyên nhân."))
	}
}

// writePeers shows how certificates stand beside those of other programs.
func writePeers(p *bytes.Buffer, r results) {
	p.WriteString("\n## In bằng, so với chương trình khác\n\nMột nghìn bằng có mã QR, cùng dòng chữ, đo trong một lần chạy; số lần nhanh hơn. Đây là phần vẽ: mỗi chương trình vẽ trong một tiến trình, tệp PDF giữ trong bộ nhớ hay bỏ đi, không ghi ra đĩa; cả lệnh in, với sổ, khóa ký và đĩa, là các dòng PrintPDF, PrintSplit, PrintSigned ở phần sau. typst và gofpdf vẽ một trăm tờ khi mỗi người một tệp, mỗi tệp là một tài liệu riêng. Trang của chương trình kia dễ hơn: khung và hình thay cho hoa văn, chữ đã xếp sẵn chỗ; typst được vẽ mã QR bằng hai cách và lấy cách nhanh hơn; mỗi người một tệp thì chương trình nào cũng mở một tài liệu mới cho mỗi tệp.\n\n")
	p.WriteString("| cách in | tờ mỗi giây | typst | gofpdf | reportlab |\n|---|---|---|---|---|\n")
	for _, way := range []struct{ what, benchmark string }{{"mọi người vào một tệp", "OnePDFPeers"}, {"mỗi người một tệp", "OneFileEachPeers"}} {
		fmt.Fprintf(p, "| %s |", way.what)
		for _, unit := range []string{"sheets/s", "x-typst", "x-gofpdf", "x-reportlab"} {
			said := "–"
			if value, ok := r.median(measurement{way.benchmark, 0, unit}); ok {
				said = shown(value, unit)
			}
			fmt.Fprintf(p, " %s |", said)
		}
		p.WriteString("\n")
	}
}

// writeGrowth shows for each benchmark how long it takes at each size, and
// how long for one record.
func writeGrowth(p *bytes.Buffer, r results) {
	p.WriteString("\n## Sổ lớn lên thì sao\n\nThời gian cả lệnh theo đồng hồ, trong ngoặc là phần của một lượt khen (một tên). Phần ấy không được lớn lên theo sổ.\n\n")
	cell := func(value float64, size int) string {
		return fmt.Sprintf("%s (%s)", shown(value, "ns/op"), shown(value/float64(size), "ns/op"))
	}
	writeBySize(p, r, "ns/op", cell)
	p.WriteString("\nThời gian của bộ xử lý; việc khác trên máy lúc đo không tính vào đây:\n\n")
	writeBySize(p, r, "cpu-ns/op", cell)
	p.WriteString("\nNhập lớn thêm một ít từ một trăm nghìn lên một triệu, vì cây chỉ mục của SQLite sâu thêm; `.import` của sqlite3 cũng vậy, nên so với nó thì không đổi. Lệnh ngắn thì gần hết là khởi động, nên phần của một lượt khen nhỏ dần.\n")
}

func writeMemory(p *bytes.Buffer, r results) {
	p.WriteString("\n## Bộ nhớ\n\nNhiều nhất trong lúc chạy. Dưới khoảng 50 MB thì phép đo không phân biệt được.\n\n")
	writeBySize(p, r, "peak-MB", func(value float64, _ int) string { return shown(value, "peak-MB") })
	p.WriteString("\nIn bằng, `find`, `award show` không cần thêm bộ nhớ khi sổ lớn. Nhập giữ cả danh sách, vì mọi dòng được xét trước khi dòng đầu được ghi: hoặc tất cả, hoặc không. Bảng vàng giữ mọi người của năm năm để xếp thứ tự, `check` giữ dấu của mọi dòng để so với nhật ký, `upcoming` giữ danh sách của mình.\n")
}

// writeBySize is a table of one unit of all benchmarks that have sizes.
func writeBySize(p *bytes.Buffer, r results, unit string, cell func(value float64, size int) string) {
	var sizes []int
	for _, size := range r.sizes("", unit) {
		if size > 0 {
			sizes = append(sizes, size)
		}
	}
	p.WriteString("| phép đo |")
	for _, size := range sizes {
		fmt.Fprintf(p, " %s |", grouped(size))
	}
	p.WriteString("\n|---|" + strings.Repeat("---|", len(sizes)) + "\n")
	for _, name := range measured() {
		if known := r.sizes(name, unit); len(known) == 0 || known[len(known)-1] == 0 {
			continue
		}
		fmt.Fprintf(p, "| %s |", name)
		for _, size := range sizes {
			said := "–"
			if value, ok := r.median(measurement{name, size, unit}); ok {
				said = cell(value, size)
			}
			fmt.Fprintf(p, " %s |", said)
		}
		p.WriteString("\n")
	}
}

// shown writes a value with its unit, three digits of it, in the Vietnamese
// way.
func shown(value float64, unit string) string {
	switch unit {
	case "ns/op", "cpu-ns/op":
		for _, step := range []struct {
			ns   float64
			name string
		}{{1e9, "giây"}, {1e6, "ms"}, {1e3, "µs"}} {
			if value >= step.ns {
				return digits(value/step.ns) + " " + step.name
			}
		}
		return digits(value) + " ns"
	case "rows/s", "sheets/s":
		return digits(value) + "/giây"
	case "peak-MB":
		return digits(value) + " MB"
	}
	return digits(value) + " lần" // x-sqlite3 and the like
}

func digits(value float64) string {
	if value >= 100 {
		return grouped(int(math.Round(value)))
	}
	return strings.Replace(strconv.FormatFloat(value, 'g', 3, 64), ".", ",", 1)
}

// grouped writes a number with points between its thousands.
func grouped(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "." + text[i:]
	}
	return text
}
