package certificates

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// tool runs a program over a file and returns what it prints. Where the
// program is missing the test ends, and fails on the CI machine.
func tool(t *testing.T, name string, args ...string) (out string, ran bool) {
	t.Helper()
	if _, err := exec.LookPath(name); errors.Is(err, exec.ErrNotFound) {
		if os.Getenv("CI") == "true" {
			t.Fatalf("%s is not installed", name)
		}
		t.Logf("%s is not installed: not checked", name)
		return "", false
	}
	text, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s %q: %v\n%s", name, args, err, text)
	}
	return string(text), true
}

// onDisk writes a document into a temporary folder.
func onDisk(t *testing.T, pdf []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// wantSound checks a file as readers of PDF do.
func wantSound(t *testing.T, file string) {
	t.Helper()
	if out, ran := tool(t, "qpdf", "--check", file); ran && strings.Contains(out, "WARNING") {
		t.Error(out)
	}
}

// printed prints a document twice, expects the same sound file, and returns
// where it lies.
func printed(t *testing.T, print func() ([]byte, error)) (file string) {
	t.Helper()
	pdf, err := print()
	if err != nil {
		t.Fatal(err)
	}
	again, err := print()
	if err != nil || !bytes.Equal(pdf, again) {
		t.Errorf("two runs differ: %v", err)
	}
	file = onDisk(t, pdf)
	wantSound(t, file)
	return file
}

// wantWords looks for words on the pages of a file.
func wantWords(t *testing.T, file string, words ...string) {
	t.Helper()
	out, ran := tool(t, "pdftotext", "-layout", file, "-")
	for _, want := range words {
		if ran && !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// documents prints one of each kind of paper.
func documents(t *testing.T) map[string][]byte {
	t.Helper()
	script := DefaultStyle()
	script.ScriptNames, script.Emblem = true, emblemFile(t, 300, 300)
	all := map[string][]byte{}
	keep := func(name string, pdf []byte, err error) {
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all[name] = pdf
	}
	pdf, err := Print(papers([]Certificate{meritCertificate(t), largeCertificate(t), titleCertificate(t)}), DefaultStyle(), Feed{})
	keep("certificates", pdf, err)
	pdf, err = Print(papers([]Certificate{meritCertificate(t), titleCertificate(t)}), script, Feed{})
	keep("script and emblem", pdf, err)
	pdf, err = Print(papers([]Extract{orderExtract(t)}), DefaultStyle(), Feed{})
	keep("extract", pdf, err)
	return all
}

func TestDocumentsAreSound(t *testing.T) {
	for name, pdf := range documents(t) {
		file := onDisk(t, pdf)
		wantSound(t, file)
		if out, ran := tool(t, "qpdf", "--qdf", file, "-"); ran && !strings.Contains(out, "/Lang (vi)") {
			t.Errorf("%s: the catalog does not say the language", name)
		}
	}
}

func TestFacesAreEmbeddedSubsetsWithUnicode(t *testing.T) {
	for name, pdf := range documents(t) {
		out, ran := tool(t, "pdffonts", onDisk(t, pdf))
		if !ran {
			return
		}
		lines := strings.Split(strings.TrimSpace(out), "\n")[2:]
		for _, line := range lines {
			if columns := strings.Fields(line); !strings.Contains(line, "yes yes yes") || !strings.Contains(columns[0], "+") {
				t.Errorf("%s: face %s", name, line)
			}
		}
		if len(lines) == 0 {
			t.Errorf("%s: no faces", name)
		}
	}
}

func TestPagesHaveTheSizeOfTheModel(t *testing.T) {
	out, ran := tool(t, "pdfinfo", "-f", "1", "-l", "3", onDisk(t, documents(t)["certificates"]))
	if !ran {
		return
	}
	for page, want := range []struct{ width, height float64 }{{297, 210}, {360, 237}, {297, 210}} {
		size := fmt.Sprintf("Page    %d size:  %s x %s pts", page+1, points(want.width), points(want.height))
		if !strings.Contains(out, size) {
			t.Errorf("no %q in\n%s", size, out)
		}
	}
	for _, want := range []string{"CreationDate:    Mon Dec  2 00:00:00 2024", "Title:           Bằng, giấy khen theo Quyết định", "Creator:         sovang"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

// points writes a length as pdfinfo does.
func points(mm float64) string { return fmt.Sprintf("%.2f", mm/mmPerPoint) }

func TestTextComesBackExactly(t *testing.T) {
	out, ran := tool(t, "pdftotext", "-layout", onDisk(t, documents(t)["certificates"]), "-")
	if !ran {
		return
	}
	if !norm.NFC.IsNormalString(out) {
		t.Error("text is not NFC")
	}
	for _, want := range []string{
		"ĐẠI ÚY NGUYỄN VĂN THƯỞNG", "THIẾU TÁ PHẠM THỊ NGỌC ÁNH", "ĐƠN VỊ QUYẾT THẮNG", "Thiếu tướng Lê Văn Mẫu",
		"Số sổ vàng: 17", "Quyết định số: 123/QĐ-TĐ4, ngày 02 tháng 12 năm 2024",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
}

func TestABatchOfLongNamesPrints(t *testing.T) {
	certs := make([]Certificate, 200)
	for i := range certs {
		c := meritCertificate(t)
		c.Recipient = fmt.Sprintf("Thiếu tá quân nhân chuyên nghiệp Nguyễn Thị Phương Thảo %d", i)
		c.Post = "Phó Chủ nhiệm bộ môn Kỹ thuật xe máy quân sự kiêm Trợ lý huấn luyện, Khoa Kỹ thuật cơ sở, Trường Trung cấp Kỹ thuật, Cục Kỹ thuật, Quân khu 2"
		c.Citation = strings.Repeat("Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng, ", 4) + "giai đoạn 2019 - 2024"
		c.Signature = SignatureBlock{Formula: "KT.", HeadPost: "Tư lệnh", Post: "Phó Tư lệnh", Rank: "Thiếu tướng", Name: "Nguyễn Hoàng Khánh Ngọc Ẩn"}
		c.Ordinal, c.Row = i+1, i+1
		certs[i] = c
	}
	pdf, err := Print(papers(certs), DefaultStyle(), Feed{})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(pdf, []byte("/Count 200")) {
		t.Error("not every sheet is there")
	}
}
