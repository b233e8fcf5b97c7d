//go:build unix && !race

package main

import (
	"strings"

	"os"
)

// hostileLists are workbooks, or what calls itself so, that are damaged or
// made to do harm.
func hostileLists() map[string]func(string) error {
	return map[string]func(string) error{
		"ty-tieng-cuoi.xlsx":   parts(inSheet(billionLaughs)),
		"thuc-the-tep.xlsx":    parts(inSheet(fileEntity)),
		"ten-duong-dan.xlsx":   parts(strangePaths),
		"thieu-trang.xlsx":     parts(inSheet(func(string) string { return "" })),
		"cut-xml.xlsx":         parts(inSheet(func(part string) string { return part[:len(part)/2] })),
		"chuoi-ngoai.xlsx":     parts(inSheet(func(part string) string { return strings.ReplaceAll(part, "<v>", "<v>99999") })),
		"kieu-ngoai.xlsx":      parts(inSheet(func(part string) string { return strings.ReplaceAll(part, "<c ", `<c s="9999" `) })),
		"o-ngoai-trang.xlsx":   parts(inSheet(func(part string) string { return strings.ReplaceAll(part, `r="B2"`, `r="ZZZZZZ99999999"`) })),
		"dong-am.xlsx":         parts(inSheet(func(part string) string { return strings.ReplaceAll(part, `<row r="2"`, `<row r="-2"`) })),
		"dong-ty.xlsx":         parts(inSheet(func(part string) string { return strings.ReplaceAll(part, `<row r="2"`, `<row r="2000000000"`) })),
		"gop-ca-trang.xlsx":    parts(inSheet(mergeAll)),
		"cut.xlsx":             cut,
		"mat-khau.xlsx":        file(oleHead + strings.Repeat("\x00", 1024) + utf16le("EncryptedPackage") + strings.Repeat("\x00", 512)),
		"xls-doi-ten.xlsx":     file(oleHead + strings.Repeat("\x00", 1024) + utf16le("Workbook") + strings.Repeat("\x00", 512)),
		"html.xls":             file(htmlTable),
		"html.xlsx":            file(htmlTable),
		"word.xlsx":            parts(func(name, part string) string { return strings.ReplaceAll(part, "spreadsheetml", "wordprocessingml") }),
		"anh.xlsx":             file("\x89PNG\r\n\x1a\n" + strings.Repeat("x", 64)),
		"rong.xlsx":            file(""),
		"cong-thuc.xlsx":       book(formulas()),
		"cong-thuc-trong.xlsx": book(unreckoned()),
		"mat-chu.xlsx":         parts(inTexts(func(string) string { return `<?xml version="1.0"?>` })),
		"it-chu.xlsx": parts(inTexts(func(part string) string {
			return part[:strings.LastIndex(part, "<si>")] + part[strings.LastIndex(part, "</si>")+len("</si>"):]
		})),
		"loi-cong-thuc.xlsx": book(sheetOf{rows: append(peopleRows()[:1], []any{1, "#REF!", "#N/A", "Thiếu tá", "Trợ lý", "#NAME?", "9/1999"})}),
	}
}

const oleHead = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

const htmlTable = `<html><head><meta charset="utf-8"></head><body><table><tr><th>Họ và tên</th><th>Cấp bậc</th></tr>` +
	`<tr><td>Lê Văn Mẫu</td><td>Thiếu tá</td></tr></table><script>alert(1)</script></body></html>`

func utf16le(text string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteString(string(r) + "\x00")
	}
	return b.String()
}

// inSheet changes the first worksheet only.
func inSheet(change func(part string) string) func(name, part string) string {
	return func(name, part string) string {
		if name == "xl/worksheets/sheet1.xml" {
			return change(part)
		}
		return part
	}
}

// inTexts changes the table of texts.
func inTexts(change func(part string) string) func(name, part string) string {
	return func(name, part string) string {
		if name == "xl/sharedStrings.xml" {
			return change(part)
		}
		return part
	}
}

// billionLaughs gives a cell an entity that is a thousand million words long.
func billionLaughs(part string) string {
	var entities strings.Builder
	entities.WriteString(`<!DOCTYPE x [<!ENTITY a0 "ha">`)
	for i := '1'; i <= '9'; i++ {
		entities.WriteString(`<!ENTITY a` + string(i) + ` "` + strings.Repeat(`&a`+string(i-1)+`;`, 10) + `">`)
	}
	return withEntities(part, entities.String()+"]>", "&a9;")
}

// fileEntity gives a cell an entity that is a file of the machine.
func fileEntity(part string) string {
	return withEntities(part, `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>`, "&a;")
}

func withEntities(part, declared, used string) string {
	head, body, _ := strings.Cut(part, "?>")
	at := strings.LastIndex(body, "</row>")
	return head + "?>" + declared + body[:at] + `<c r="K3" t="inlineStr"><is><t>` + used + `</t></is></c>` + body[at:]
}

// strangePaths lets the workbook ask for its worksheet outside the archive.
func strangePaths(name, part string) string {
	if name == "xl/_rels/workbook.xml.rels" {
		return strings.ReplaceAll(part, "worksheets/sheet1.xml", "../../../../../../etc/hostname")
	}
	return part
}

func mergeAll(part string) string {
	return strings.Replace(part, "</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>`, 1)
}

// cut writes a workbook whose last third did not arrive.
func cut(path string) error {
	data, err := workbookOf(sheetOf{rows: peopleRows()})
	if err != nil {
		return err
	}
	return os.WriteFile(path, data[:len(data)*2/3], 0o644)
}

// formulas has cells that reckon, reach out and run.
func formulas() sheetOf {
	rows := append(peopleRows(),
		[]any{3, "=cmd|'/c calc'!A0", "2/9/1981", "Thiếu tá", "@SUM(A1)", "P1", "9/1999"},
		[]any{4, "+84 Lê Bịa", "2/9/1982", "Thiếu tá", "-Trợ lý", "P1", "9/1999"},
	)
	return sheetOf{rows: rows, formulas: map[string]string{"A2": "1+0", "E2": `HYPERLINK("http://example.invalid","Trợ lý")`}}
}

// unreckoned has formulas whose values were never stored.
func unreckoned() sheetOf {
	return sheetOf{
		rows:     append(peopleRows()[:2], []any{2, "Vũ Thị Bịa", "15/10/1990", nil, "Nhân viên", nil, "3/2010"}),
		formulas: map[string]string{"D3": "VLOOKUP(A3,X!A:B,2,0)", "F3": "F2"},
	}
}

// hostileTexts are lists and interchanges whose texts are made to do harm.
func hostileTexts() map[string]func(string) error {
	head := "Họ và tên,Ngày sinh,Cấp bậc,Chức vụ,Đơn vị,Nhập ngũ\r\n"
	return map[string]func(string) error{
		"dde.csv":             file(head + "=cmd|'/c calc'!A0,2/9/1981,Thiếu tá,\"=HYPERLINK(\"\"http://example.invalid\"\")\",P1,9/1999\r\n"),
		"dieu-khien.csv":      file(head + "Lê \x1b[2J\x1b]0;x\x07Bịa,2/9/1981,Thiếu tá,\x08\x08,P1,9/1999\r\n"),
		"dao-chieu.csv":       file(head + "Lê \u202eaịB\u202c\u2066\u200b,2/9/1981,Thiếu tá\u200f,Trợ lý,P1,9/1999\r\n"),
		"dao-chieu-loi.csv":   file(head + "Lê Bịa,2/9/1981,\u202eThiếu tá\x1b[31m,Trợ lý,P1,9/1999\r\n"),
		"khong-byte.csv":      file(head + "Lê\x00 Bịa,2/9/1981,Thiếu tá,Trợ lý,P1,9/1999\r\n"),
		"toan-khong.csv":      file(strings.Repeat("\x00", 4096)),
		"utf8-hong.csv":       file(head + "Lê B\xff\xfea,2/9/1981,Thiếu tá,Trợ lý,P1,9/1999\r\n"),
		"nhay-khong-dong.csv": file(head + "\"Lê Bịa,2/9/1981,Thiếu tá,Trợ lý,P1,9/1999\r\nVũ Bịa,1990,Thiếu tá,,P1,9/1999\r\n"),
		"trong.csv":           file(""),
		"chi-bom.csv":         file("\ufeff"),
		"utf8-hong.json":      file("{\"format\": \"sovang/1\", \"units\": [{\"code\": \"K1\", \"name\": \"Kho \xff\xc0\x80\", \"kind\": \"military\", \"echelon\": \"depot\", \"parent\": \"CKT\"}]}"),
		"nua-ky-tu.json":      file(`{"format": "sovang/1", "units": [{"code": "K1", "name": "Kho \ud800", "kind": "military", "echelon": "depot", "parent": "CKT"}]}`),
		"khoa-hai-lan.json":   file(`{"format": "sovang/1", "units": [{"code": "K1", "name": "Kho K1", "name": "Kho K2", "kind": "military", "echelon": "depot", "parent": "CKT"}], "units": []}`),
		"so-khong-lo.json":    file(`{"format": "sovang/1", "units": [{"code": "K1", "name": "Kho K1", "kind": "military", "echelon": "depot", "parent": "CKT", "place": 1e999999999}]}`),
		"dinh-dang-la.json":   file(`{"format": "sovang/99", "units": []}`),
		"mang.json":           file(`[1, 2, 3]`),
		"trong.json":          file(""),
		"thua-duoi.json":      file(`{"format": "sovang/1"} {"format": "sovang/1"}`),
		"nhom-cha-vong.csv":   file("Mã đơn vị,Tên đơn vị,Cấp,Đơn vị cấp trên\r\nA1,Kho A1,Kho,A2\r\nA2,Kho A2,Kho,A1\r\n"),
		"ten-tep-sql.csv":     file(head + "\"'; DROP TABLE people; --\",2/9/1981,Thiếu tá,Trợ lý,P1,9/1999\r\n"),
	}
}
