package sheet_test

import (
	"bytes"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"

	"sovang/registry"
	"sovang/registry/oldtext"
	"sovang/registry/sheet"
)

// inFont is a text in a cell of that font; a text of several fonts comes as
// runs.
type inFont struct{ text, font string }

// fontWorkbook makes a workbook of one sheet.
func fontWorkbook(t testing.TB, sheetName string, rows ...[]any) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	check(f.SetSheetName("Sheet1", sheetName))
	for i, row := range rows {
		for j, v := range row {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			check(err)
			switch cell := v.(type) {
			case inFont:
				style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: cell.font}})
				check(err)
				check(f.SetCellStyle(sheetName, name, name, style))
				check(f.SetCellStr(sheetName, name, cell.text))
			case []inFont:
				var runs []excelize.RichTextRun
				for _, run := range cell {
					runs = append(runs, excelize.RichTextRun{Text: run.text, Font: &excelize.Font{Family: run.font}})
				}
				check(f.SetCellRichText(sheetName, name, runs))
			default:
				check(f.SetCellValue(sheetName, name, v))
			}
		}
	}
	var out bytes.Buffer
	check(f.Write(&out))
	return out.String()
}

// allIn puts every text into cells of one font.
func allIn(font string, rows ...[]string) [][]any {
	out := make([][]any, len(rows))
	for i, row := range rows {
		for _, text := range row {
			out[i] = append(out[i], inFont{text, font})
		}
	}
	return out
}

func convert(t *testing.T, name, data string) sheet.Document {
	t.Helper()
	return read(t, name, data, sheet.ReadOptions{Kind: registry.People, OldText: sheet.ConvertOldText})
}

// refused returns the columns for which a file is refused.
func refused(t *testing.T, name, data string) []sheet.OldColumn {
	t.Helper()
	var old *sheet.OldTextError
	if _, err := sheet.Read(name, []byte(data), sheet.ReadOptions{}); !errors.As(err, &old) {
		t.Fatalf("want an OldTextError, got %v", err)
	}
	return old.Columns
}

func namesRead(b registry.Batch) []string {
	var names []string
	for _, p := range b.People {
		names = append(names, p.Name)
	}
	return names
}

func wantNames(t *testing.T, d sheet.Document, want ...string) {
	t.Helper()
	for _, f := range d.Faults {
		if f.Code != registry.FaultMissing {
			t.Errorf("fault: %v", f)
		}
	}
	if got := namesRead(d.Batch); !reflect.DeepEqual(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
}

// The list of three people who do not exist, in the encodings.
func tcvn3List() [][]string {
	return [][]string{{"Hä vµ tªn", "Giíi tÝnh", "CÊp bËc", "Chøc vô"}, {"NguyÔn V¨n ¢n", "Nam", "Trung t¸", "Trî lý"},
		{"TrÇn ThÞ H\u00ad¬ng", "N÷", "Th\u00adîng óy", "Phã TiÓu ®oµn tr\u00adëng"}, {"Lª H÷u BÞa", "Nam", "Trung t¸", "Trî lý"}}
}

func vniList() [][]string {
	return [][]string{{"Hoï vaø teân", "Giôùi tính", "Caáp baäc", "Chöùc vuï"}, {"Nguyeãn Vaên AÂn", "Nam", "Trung taù", "Trôï lyù"},
		{"Traàn Thò Höông", "Nöõ", "Thöôïng uùy", "Phoù Tieåu ñoaøn tröôûng"}, {"Leâ Höõu Bòa", "Nam", "Trung taù", "Trôï lyù"}}
}

func TestOldFontsAreConvertedOnDemand(t *testing.T) {
	for font, list := range map[string][][]string{".VnTime": tcvn3List(), "VNI-Times": vniList()} {
		data := fontWorkbook(t, "Sheet1", allIn(font, list...)...)
		columns := refused(t, "x.xlsx", data)
		if len(columns) != 4 || !columns[0].ByFont || !columns[0].Sure || columns[0].Cells != 4 || columns[0].Kept != 0 || columns[0].LostHorns {
			t.Errorf("%s: %+v", font, columns)
		}
		first := columns[0]
		if first.Sheet != "Sheet1" || first.Column != "A" || first.Heading != "Họ và tên" || len(first.Samples) != 3 {
			t.Errorf("%s: %+v", font, first)
		}
		if want := (sheet.OldSample{Row: 2, Before: list[1][0], After: "Nguyễn Văn Ân"}); first.Samples[0] != want {
			t.Errorf("%s: sample %+v", font, first.Samples[0])
		}
		d := read(t, "x.xlsx", data, sheet.ReadOptions{OldText: sheet.ConvertOldText})
		wantNames(t, d, "Nguyễn Văn Ân", "Trần Thị Hương", "Lê Hữu Bịa")
		if p := d.Batch.People[1]; p.Sex != registry.Female || p.Postings[0].Post != "Phó Tiểu đoàn trưởng" {
			t.Errorf("%s: %+v", font, p)
		}
		if !reflect.DeepEqual(d.OldText, columns) {
			t.Errorf("%s: converted %+v, refused %+v", font, d.OldText, columns)
		}
	}
}

func TestFontsOfCapitalsGiveNamesAsTheyAreWritten(t *testing.T) {
	data := fontWorkbook(t, "Sheet1", []any{inFont{"danh s¸ch qu©n nh©n", ".VnTimeH"}},
		[]any{inFont{"hä vµ tªn", ".VnArialH"}, "Chức vụ"},
		[]any{inFont{"nguyÔn v¨n ©n", ".VnTimeH"}, "Trợ lý"}, []any{inFont{"Mai Anh", ".VnTimeH"}, "Trợ lý"},
		[]any{inFont{"Lª H÷u BÞa", ".VnTime"}, "Trợ lý"})
	d := convert(t, "x.xlsx", data)
	wantNames(t, d, "Nguyễn Văn Ân", "Mai Anh", "Lê Hữu Bịa")
	if len(d.OldText) != 1 || d.OldText[0].Heading != "HỌ VÀ TÊN" || d.OldText[0].Cells != 5 {
		t.Errorf("%+v", d.OldText)
	}
}

func TestTextsOfSeveralFonts(t *testing.T) {
	data := fontWorkbook(t, "Sheet1", []any{"Họ và tên"}, []any{[]inFont{{"nguyÔn", ".VnTimeH"}, {" V¨n ", ".VnTime"}, {"Ấn", "Arial"}}},
		[]any{[]inFont{{"Leâ", "VNI-Times"}, {" Bịa", "Arial"}}}, []any{"Lê Hà"})
	wantNames(t, convert(t, "x.xlsx", data), "NGUYỄN Văn Ấn", "Lê Bịa", "Lê Hà")
}

func TestOldTextsWithoutTheirFontAreTold(t *testing.T) {
	for encoding, list := range map[oldtext.Encoding][][]string{oldtext.TCVN3: tcvn3List(), oldtext.VNI: vniList()} {
		data := fontWorkbook(t, "Sheet1", allIn("Arial", list...)...)
		for _, c := range refused(t, "x.xlsx", data) {
			if c.ByFont || !c.Sure || c.Encoding != encoding {
				t.Errorf("%+v", c)
			}
		}
		wantNames(t, convert(t, "x.xlsx", data), "Nguyễn Văn Ân", "Trần Thị Hương", "Lê Hữu Bịa")
	}
}

func TestTheFontOfTheWorkbookCounts(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	err := errors.Join(f.SetDefaultFont(".VnTime"), f.SetSheetRow("Sheet1", "A1", &[]string{"Hä vµ tªn"}), f.SetSheetRow("Sheet1", "A2", &[]string{"Vò Tó"}))
	var out bytes.Buffer
	if err := errors.Join(err, f.Write(&out)); err != nil {
		t.Fatal(err)
	}
	d := convert(t, "x.xlsx", out.String())
	wantNames(t, d, "Vũ Tú")
	if !d.OldText[0].ByFont {
		t.Errorf("%+v", d.OldText)
	}
}

func TestFewWordsGoWithTheirSheet(t *testing.T) {
	list := tcvn3List()
	list[0] = append(list[0], "Ghi chó")
	list[1] = append(list[1], "12/Q§-BTL")
	columns := refused(t, "x.csv", joined(",", list))
	if last := columns[len(columns)-1]; len(columns) != 5 || last.Samples[0].After != "12/QĐ-BTL" || !columns[1].Sure {
		t.Errorf("%+v", columns)
	}
}

func TestTheErrorNamesNoCell(t *testing.T) {
	_, err := sheet.Read("x.csv", []byte(joined(",", tcvn3List())), sheet.ReadOptions{})
	if got := err.Error(); got != "read x.csv: texts from before Unicode: A in TCVN3, B in TCVN3, C in TCVN3, D in TCVN3" {
		t.Error(got)
	}
}

func TestUnicodeInAnOldFontStays(t *testing.T) {
	unicode := fontWorkbook(t, "Sheet1", allIn(".VnTime", []string{"Họ và tên", "Quê quán", "Tên"},
		[]string{"Nguyễn Văn Ân", "Hà Nội", "Hà"}, []string{"Lê Hữu Bịa", "Phú Thọ", "Tú"})...)
	if d := read(t, "x.xlsx", unicode, sheet.ReadOptions{}); d.OldText != nil {
		t.Errorf("%+v", d.OldText)
	}
	mixed := fontWorkbook(t, "Sheet1", allIn(".VnTime", []string{"Họ và tên"}, []string{"NguyÔn V¨n ¢n"}, []string{"Lê Hữu Bịa"}, []string{"Hà"}, []string{"Vũ Tý"})...)
	d := convert(t, "x.xlsx", mixed)
	wantNames(t, d, "Nguyễn Văn Ân", "Lê Hữu Bịa", "Hà", "Vũ Tý")
	if c := d.OldText[0]; c.Sure || c.Cells != 1 || c.Kept != 4 {
		t.Errorf("%+v", c)
	}
}

func TestGoodListsAreNotSuspected(t *testing.T) {
	for name, data := range map[string]string{
		"western letters": "Họ và tên,Quê quán\nHà Lê,Hà Nam\nTô Tú,Nam Hà\nJosé Müller,Orléans\n",
		"ascii":           "Ho va ten,Que quan\nLe Ha,Ha Nam\n",
		"NFD":             "Ho\u0323 va\u0300 te\u0302n,Quê quán\nLe\u0302 Ha\u0300,Ha\u0300 Nam\n",
		"signs":           "Họ và tên,Quê quán\nLê Bịa,37°C ½ m² «Hà» ·\n",
	} {
		if d := read(t, "x.csv", data, sheet.ReadOptions{}); d.OldText != nil || len(d.Batch.People) == 0 {
			t.Errorf("%s: %+v", name, d)
		}
	}
}

func TestToneStaysWhereItWasTyped(t *testing.T) {
	d := read(t, "x.csv", "Họ và tên\nHoà Thuý\nHòa Thúy\nHoa\u0300 Thuy\u0301\n", sheet.ReadOptions{Kind: registry.People})
	wantNames(t, d, "Hoà Thuý", "Hòa Thúy", "Hoà Thuý")
}

func TestKeptOldTextIsReadAsItIs(t *testing.T) {
	data := "Họ và tên\nNguyÔn V¨n ¢n\n"
	if c := refused(t, "x.csv", data); len(c) != 1 || c[0].Encoding != oldtext.TCVN3 {
		t.Errorf("%+v", c)
	}
	d := read(t, "x.csv", data, sheet.ReadOptions{Kind: registry.People, OldText: sheet.KeepOldText})
	wantNames(t, d, "NguyÔn V¨n ¢n")
	if len(d.OldText) != 1 {
		t.Errorf("%+v", d.OldText)
	}
}

func TestLostHornsAreWarnedOf(t *testing.T) {
	list := tcvn3List()
	for i, row := range list {
		for j, text := range row {
			list[i][j] = strings.ReplaceAll(text, "\u00ad", "")
		}
	}
	var lost []string
	for _, c := range convert(t, "x.xlsx", fontWorkbook(t, "Sheet1", allIn(".VnTime", list...)...)).OldText {
		if c.LostHorns {
			lost = append(lost, c.Heading)
		}
	}
	if !reflect.DeepEqual(lost, []string{"Họ và tên", "Cấp bậc", "Chức vụ"}) {
		t.Errorf("lost in %q", lost)
	}
}

func TestNotesBesideListsAreNotLookedAt(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	rows := map[string][][]string{"Sheet1": {{"Họ và tên", "Cấp bậc", "Nhập ngũ"}, {"Lê Bịa", "Trung tá", "1999"}}, "Ghi chú": {{"Ng\u00adêi lËp biÓu"}, {"®· kiÓm tra"}}}
	if _, err := f.NewSheet("Ghi chú"); err != nil {
		t.Fatal(err)
	}
	for name, cells := range rows {
		for i, row := range cells {
			if err := f.SetSheetRow(name, "A"+strconv.Itoa(i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	wantNames(t, read(t, "x.xlsx", out.String(), sheet.ReadOptions{}), "Lê Bịa")
}

// joined makes a .csv text of rows.
func joined(comma string, rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(strings.Join(row, comma) + "\r\n")
	}
	return b.String()
}

// singleBytes are the bytes of a text in Windows-1252.
func singleBytes(t *testing.T, text string) string {
	t.Helper()
	data, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestBytesOfOldEncodings(t *testing.T) {
	for encoding, list := range map[oldtext.Encoding][][]string{oldtext.TCVN3: tcvn3List(), oldtext.VNI: vniList()} {
		for _, comma := range []string{",", ";", "\t"} {
			data := singleBytes(t, joined(comma, list))
			for _, c := range refused(t, "x.csv", data) {
				if c.Encoding != encoding || c.Sheet != "" || c.ByFont {
					t.Errorf("%+v", c)
				}
			}
			wantNames(t, convert(t, "x.csv", data), "Nguyễn Văn Ân", "Trần Thị Hương", "Lê Hữu Bịa")
		}
	}
}

func TestBytesInQuotationMarksOfWindows(t *testing.T) {
	data := singleBytes(t, joined(",", append(tcvn3List(), []string{"Vò §øc Gi¶", "Nam", "Trung t¸", "Trî lý “gi¶” – hai"})))
	d := convert(t, "x.csv", data)
	if p := d.Batch.People[3]; p.Postings[0].Post != "Trợ lý “giả” – hai" {
		t.Errorf("%+v", p)
	}
	data = singleBytes(t, joined(",", append(tcvn3List(), []string{"Mai An", "Nam\u00a0", "Trung t¸", "“x”"})))
	wantNames(t, convert(t, "x.csv", data), "Nguyễn Văn Ân", "Trần Thị Hương", "Lê Hữu Bịa", "Mai An")
}

func TestBytesThatAreNoTextAreFaults(t *testing.T) {
	for name, data := range map[string]string{
		"another code":   "Ho va ten,Que quan\n" + singleBytes(t, "José Müller,Orléans\n"),
		"damaged":        "Họ và tên,Quê quán\nLê Bịa \xe1\xbb,Hà Nam\n",
		"damaged, UTF-8": "\ufeffHọ và tên,Quê quán\nLê\xff Bịa,Hà Nam\n",
	} {
		d := read(t, "x.csv", data, sheet.ReadOptions{})
		if len(d.Faults) == 0 || d.Faults[0].Code != registry.FaultText || d.Faults[0].Field != "name" {
			t.Errorf("%s: %v", name, d.Faults)
		}
	}
}

func TestUTF16IsReadWithAndWithoutItsMark(t *testing.T) {
	little := utf16("Họ và tên\tQuê quán\r\nNguyễn Văn Ân\tHà Nam\r\n")
	var big strings.Builder
	for i := 0; i < len(little); i += 2 {
		big.WriteString(string([]byte{little[i+1], little[i]}))
	}
	for name, data := range map[string]string{
		"little": little, "big": big.String(), "little, marked": "\xff\xfe" + little, "big, marked": "\xfe\xff" + big.String(),
	} {
		t.Run(name, func(t *testing.T) { wantNames(t, read(t, "x.csv", data, sheet.ReadOptions{}), "Nguyễn Văn Ân") })
	}
}

func TestSeparatorIsWhatTheLinesShare(t *testing.T) {
	for name, data := range map[string]string{
		"commas in headings":   "Ngày, tháng, năm sinh;Họ và tên\n1980;Lê Bịa\n1981;Vũ Bịa\n",
		"commas in every cell": "Quê quán\tHọ và tên\nxã A, huyện B, tỉnh C\tLê Bịa\nxã D, huyện E, tỉnh C\tVũ Bịa\n",
		"quoted":               "\"Quê; quán\",Họ và tên\n\"a;b;c\",Lê Bịa\n\"a;b;c\",Vũ Bịa\n",
		"named by Excel":       "sep=;\r\nHọ và tên;Quê quán\r\nLê Bịa;a, b\r\nVũ Bịa;a, b\r\n",
		"title with commas":    "DANH SÁCH, NĂM 2024, GIẢ, ĐỊNH\nHọ và tên;Quê quán\nLê Bịa;\nVũ Bịa;a\n",
		"one column":           "Họ và tên\nLê Bịa\nVũ Bịa\n",
	} {
		d := read(t, "x.csv", data, sheet.ReadOptions{Kind: registry.People})
		if got := namesRead(d.Batch); !reflect.DeepEqual(got, []string{"Lê Bịa", "Vũ Bịa"}) {
			t.Errorf("%s: %q, %v", name, got, d.Faults)
		}
	}
}
