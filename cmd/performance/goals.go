package main

import (
	"slices"
	"strings"
)

// goal is what the program wants to reach, as a bound of one measurement.
type goal struct {
	measurement
	bound   float64
	atLeast bool // the bound is a floor
	what    string
}

const (
	million = 1_000_000
	sheets  = 10_000
)

// goals lists what is promised; issue 6 of the project set it.
func goals() []goal {
	return []goal{
		{measurement{"OnePDFPeers", 0, "x-typst"}, 2.5, true, "Nhiều bằng vào một tệp PDF, so với typst (trong node, một tiến trình)"},
		{measurement{"OnePDFPeers", 0, "x-gofpdf"}, 1.7, true, "Nhiều bằng vào một tệp PDF, so với gofpdf dùng thẳng"},
		{measurement{"OneFileEachPeers", 0, "x-typst"}, 8, true, "Mỗi người một tệp PDF, so với typst"},
		{measurement{"OneFileEachPeers", 0, "x-gofpdf"}, 20, true, "Mỗi người một tệp PDF, so với gofpdf dùng thẳng (mỗi tệp một tài liệu mới)"},
		{measurement{"PrintPDF", sheets, "peak-MB"}, 200, false, "Bộ nhớ khi in 10.000 bằng vào một tệp"},
		{measurement{"PrintSplit", sheets, "peak-MB"}, 200, false, "Bộ nhớ khi in 10.000 bằng, mỗi người một tệp"},
		{measurement{"PrintSigned", sheets, "peak-MB"}, 200, false, "Bộ nhớ khi in 10.000 bằng có mã QR"},
		{measurement{"Import", million, "x-sqlite3"}, 4, false, "Nhập 1.000.000 lượt khen từ CSV với đủ mọi phép kiểm tra, so với `.import` của sqlite3 nhập đúng các dòng ấy vào đúng lược đồ ấy"},
		{measurement{"FindName", million, "ns/op"}, 5e6, false, "Tìm tên không dấu trong 1.000.000 tên, bên trong chương trình"},
		{measurement{"Find", million, "ns/op"}, 25e6, false, "Lệnh `find` trên 1.000.000 tên"},
		{measurement{"AwardShow", million, "x-empty"}, 3, false, "Lệnh `award show` trên 1.000.000 lượt khen, so với một chương trình Go không làm gì"},
		{measurement{"RollJSON", million, "ns/op"}, 1.5e9, false, "Bảng vàng 5 năm trên 1.000.000 lượt khen, ra JSON"},
		{measurement{"RollPDF", million, "rows/s"}, 1000, true, "Bảng vàng ấy ra PDF, dòng mỗi giây"},
		{measurement{"UpcomingList", million, "ns/op"}, 5e9, false, "`upcoming` cho 100.000 người"},
		{measurement{"Check", million, "ns/op"}, 10e9, false, "`check` trên 1.000.000 lượt khen"},
		{measurement{"Import", million, "x-csv"}, 2, false, "Tệp sổ, so với các tệp CSV cùng nội dung"},
	}
}

// reasons says why a benchmark misses its goal and what would be needed, where
// that is known. It is shown only of what was missed.
func reasons() map[string]string {
	return map[string]string{
		"Find": "Gần hết là khởi động và mở sổ, như `award show` ngay dưới: sổ một nghìn tên đã mất 25 ms (bảng bên dưới). " +
			"Riêng việc tìm là con số bên trong chương trình ở dòng trên; lần đầu nó còn phải đọc vài trăm trang của tệp sổ. " +
			"Trên một máy nhanh hơn (cùng loại, máy rỗi, 24/11/2026, bản 1dbfecd) ba lần đo là 20,4, 21,8 và 30,5 ms: đạt hay không tùy máy.",
		"AwardShow": "Riêng `--version`, không mở sổ nào, đã mất 17–23 ms, khi chương trình không làm gì mất 2–5 ms (đo xen kẽ, máy rỗi, 23/11/2026): " +
			"trước khi `main` bắt đầu, excelize, inflection (của bun) và blackfriday (của urfave/cli) dựng bảng và biểu thức của mình mất 6 ms, " +
			"và hệ điều hành phải nạp 1.400 trang nhớ cho tệp chạy 67 MB. Mở sổ, đọc lược đồ, tìm và viết ra chỉ thêm 8–10 ms, sổ lớn hay nhỏ cũng vậy. " +
			"" +
			"Tỉ số tùy máy: nơi chương trình không làm gì chỉ mất 1,8 ms (máy nhanh hơn, 24/11/2026), lệnh này mất 16,6 ms, tức 9,4 lần. " +
			"Muốn đạt phải bỏ các thư viện ấy, hoặc tách phần bảng tính ra một chương trình thứ hai.",
		"RollJSON": "SQLite ở đây là bản chuyển sang Go. Đọc ra 361.000 lượt khen, 403.000 lần giữ chức vụ và 97.000 người mất gần 2 giây một nhân, " +
			"dựng bảng và viết 136 MB mất hơn 1 giây nữa (đo riêng, máy rỗi). Hai nhân của máy đo là hai luồng của một nhân thật: cùng chạy thì mỗi bên chậm đi khoảng một phần ba. " +
			"Ước chừng không xuống được dưới 2,5 giây. Muốn đạt phải đọc ít dòng hơn (ghi sẵn chức vụ lúc được khen thay vì suy từ quá trình công tác) hoặc dùng SQLite bằng C.",
		"Check": "Riêng `PRAGMA integrity_check` trên tệp 525 MB này đã mất 10,7 giây một nhân với SQLite bản Go; chính sqlite3 bằng C mất 5,1 giây (đo liền nhau, máy rỗi, 23/11/2026). " +
			"Còn lại, theo số đo từng phần: so mọi dòng với nhật ký khoảng 10 giây một nhân, tính lại chuỗi băm của nhật ký 7, các điều kiện CHECK 2,6, soát sổ 6. " +
			"Hai kết nối dùng chung một bộ đệm trang có một khóa, nên hai nhân không nhanh gấp đôi. Ước chừng lược đồ này không xuống được dưới 12 giây. " +
			"Muốn hơn phải ghi mã uid bằng 16 byte, bớt chỉ mục, so nhật ký với dòng theo thứ tự thay cho bảng băm, hoặc dùng SQLite bằng C. Không phép kiểm tra nào bị bỏ để nhanh hơn.",
	}
}

// peers is the script that compares certificates with those of other programs,
// and prints its results as benchmarks do.
const peers = "docs/bench/certificates.mjs"

// peerBenchmarks are the names of its results.
func peerBenchmarks() []string { return []string{"BenchmarkOnePDFPeers", "BenchmarkOneFileEachPeers"} }

// packages are where the other benchmarks are.
func packages() []string { return []string{"./cmd/sovang", "./registry/store"} }

// benchmarks is the pattern of the benchmarks that goals speak of.
func benchmarks() string {
	return "^Benchmark(" + strings.Join(measured(), "|") + ")$"
}

// measured lists the benchmarks that goals speak of, each once.
func measured() []string {
	var names []string
	for _, g := range goals() {
		if !slices.Contains(names, g.benchmark) {
			names = append(names, g.benchmark)
		}
	}
	return names
}
