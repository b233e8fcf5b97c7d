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
	return map[string]string{}
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
