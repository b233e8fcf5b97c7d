package demo

import (
	"fmt"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// table is one list of the case: lines of title, the headings, the rows.
// Cells are string, int or cal.Date; nil is empty.
type table struct {
	name   string
	titles []string
	head   []string
	widths []float64
	rows   [][]any
}

// caseTables makes the lists from the tables of the case.
func caseTables(t *testing.T) []table {
	t.Helper()
	d := newDirectory()
	all := []table{unitTable(), peopleTable(), movementTable()}
	all = append(all, awardTables(t, d)...)
	return append(all, exemplarTable(d), gradeTable(d), tallyTable(), initiativeTable(d), registrationTable(), figureTable(), nominationTable(d))
}

func yesOrNil(b bool) any {
	if b {
		return "Có"
	}
	return nil
}

func dateOrNil(d cal.Date) any {
	switch {
	case d.IsZero():
		return nil
	case d.IsDay():
		return d
	}
	return d.Short()
}

func echelonWord(e registry.Echelon) string {
	words := map[registry.Echelon]string{
		registry.MilitaryRegion: "Quân khu", registry.DivisionUnit: "Sư đoàn", registry.Battalion: "Tiểu đoàn", registry.Company: "Đại đội",
		registry.Department: "Cục", registry.Office: "Phòng", registry.Section: "Ban", registry.Depot: "Kho", registry.Workshop: "Xưởng",
		registry.Station: "Trạm", registry.Crew: "Đội",
	}
	return words[e]
}

func unitTable() table {
	l := table{
		name:   "don-vi.xlsx",
		titles: []string{notice, "DANH SÁCH ĐƠN VỊ", "Năm thành lập" + assumed},
		head: []string{"TT", "Mã", "Tên đơn vị", "Loại tổ chức", "Loại đơn vị", "Tương đương", "Đơn vị cấp trên", "Thứ tự biên chế",
			"Năm thành lập", "Xét cờ thi đua", "Nhà máy, doanh nghiệp", "Tổ chức cơ sở đảng", "Tên cũ", "Tên cũ đến ngày"},
		widths: []float64{5, 12, 34, 14, 12, 12, 12, 10, 12, 10, 14, 12, 30, 14},
	}
	for i, b := range bodies() {
		kind := "Đơn vị"
		if b.kind == registry.PartyBody {
			kind = "Tổ chức đảng"
		}
		l.rows = append(l.rows, []any{i + 1, b.code, b.name, kind, echelonWord(b.echelon), echelonWord(b.counts), b.parent, number(b.place),
			b.founded, yesOrNil(b.flags), yesOrNil(b.enterprise), yesOrNil(b.partyBase), b.former, dateOrNil(day(b.until))})
	}
	return l
}

// number is a count, or nothing for 0.
func number(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func peopleTable() table {
	l := table{
		name:   "nguoi.xlsx",
		titles: []string{notice, "DANH SÁCH CÁ NHÂN VÀ QUÁ TRÌNH CÔNG TÁC"},
		head: []string{"TT", "Mã", "Họ và tên", "Ngày, tháng, năm sinh", "Giới tính", "Đối tượng", "Quê quán", "Nhập ngũ", "Ngày vào Đảng",
			"Thôi phục vụ", "Lý do thôi phục vụ", "Từ ngày", "Đến ngày", "Mã đơn vị", "Cấp bậc", "Chức vụ", "Hệ số chức vụ"},
		widths: []float64{5, 9, 32, 13, 8, 10, 26, 10, 13, 13, 16, 13, 13, 12, 18, 36, 9},
	}
	for i, m := range members() {
		p := m.person()
		for j, s := range p.Postings {
			row := []any{nil, m.code, m.name, nil, nil, nil, nil, nil, nil, nil, nil}
			if j == 0 {
				row = []any{i + 1, m.code, m.name, dateOrNil(p.Born), m.sex, m.category, m.home, m.enlisted, dateOrNil(p.PartyJoined), dateOrNil(p.Discharged), m.reason}
			}
			l.rows = append(l.rows, append(row, dateOrNil(s.From), dateOrNil(s.To), s.Unit, s.Rank, s.Post, strings.Replace(s.Coefficient, ".", ",", 1)))
		}
	}
	return l
}

func movementTable() table {
	l := table{name: "phong-trao.csv", titles: []string{notice},
		head: []string{"Mã", "Tên phong trào", "Loại phong trào", "Cơ quan phát động", "Từ ngày", "Đến ngày"}}
	words := map[registry.MovementKind]string{
		registry.Campaign: "Cuộc vận động", registry.RegularMovement: "Phong trào thường xuyên", registry.ThematicMovement: "Thi đua theo đợt, chuyên đề"}
	for _, m := range caseMovements() {
		l.rows = append(l.rows, []any{m.Code, m.Name, words[m.Kind], m.LaunchedBy, dateOrNil(m.From), dateOrNil(m.To)})
	}
	return l
}

// awardTables makes a list of decisions for each year of the awards.
func awardTables(t *testing.T, d directory) []table {
	t.Helper()
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	var lists []table
	for _, list := range []string{"truoc-2015", "2015", "2016", "2017", "2018", "2019"} {
		l := awardTable(list)
		for _, made := range decisions(d) {
			if made.list == list {
				l.rows = append(l.rows, decisionRows(t, cat, d, made)...)
			}
		}
		lists = append(lists, l)
	}
	return lists
}

func awardTable(list string) table {
	name, title := "khen-thuong-"+list+".xlsx", "DANH SÁCH KHEN THƯỞNG NĂM "+list
	if list == "truoc-2015" {
		name, title = "khen-thuong-"+list+".csv", "DANH SÁCH KHEN THƯỞNG TRƯỚC NĂM 2015, chép từ sổ cũ"
	}
	return table{
		name: name, titles: []string{notice, title},
		head: []string{"Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Cấp khen thưởng", "Nơi ký", "Thẩm quyền", "Thể thức ký",
			"Chức vụ người ký", "Cấp bậc người ký", "Người ký", "Trích yếu", "Số sổ vàng", "Mã đơn vị", "Mã cá nhân", "Cấp bậc",
			"Họ và tên, tên tập thể", "Chức vụ", "Đơn vị", "Đơn vị cấp trên", "Danh hiệu, hình thức", "Năm, giai đoạn", "Loại hình",
			"Thành tích", "Phong trào", "Truy tặng"},
		widths: []float64{16, 13, 10, 20, 10, 22, 8, 16, 12, 20, 36, 8, 11, 10, 16, 30, 30, 26, 24, 32, 12, 18, 60, 10, 8},
	}
}

// decisionRows writes what a decision says of itself once; the rows below
// repeat its number, date and issuer.
func decisionRows(t *testing.T, cat *catalogue.Catalogue, d directory, made decided) [][]any {
	t.Helper()
	q := made.decision
	levels := map[catalogue.Level]string{catalogue.Division: "Sư đoàn", catalogue.Corps: "Đơn vị trực thuộc BQP",
		catalogue.Ministry: "Bộ Quốc phòng", catalogue.Govt: "Chính phủ", catalogue.State: "Chủ tịch nước"}
	full := []any{q.Number, q.Date, q.Issuer, levels[q.Level], q.Place, q.Authority, q.Formula, q.Signer.Post, q.Signer.Rank, q.Signer.Name, q.Summary}
	short := []any{q.Number, q.Date, q.Issuer, nil, nil, nil, nil, nil, nil, nil, nil}
	var rows [][]any
	for _, g := range made.grants {
		for _, code := range strings.Fields(g.to) {
			start := short
			if len(rows) == 0 {
				start = full
			}
			row := append([]any{}, start...)
			rows = append(rows, append(row, awardCells(t, cat, d, q, g, code, len(rows)+1)...))
		}
	}
	if len(rows) == 0 {
		t.Fatalf("decision %s gives nothing", q.Ref())
	}
	return rows
}

func awardCells(t *testing.T, cat *catalogue.Catalogue, d directory, q registry.Decision, g grant, code string, ordinal int) []any {
	t.Helper()
	honour, _, err := cat.Honour(g.honour, q.Date)
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{"merit": "Công trạng", "movement": "Theo đợt, chuyên đề", "feat": "Đột xuất", "service": "Niên hạn", "life_service": "Quá trình cống hiến"}
	unit, person := code, ""
	if _, ok := d.people[code]; ok {
		unit, person = "", code
	}
	as := d.recipient(code, q.Date)
	period := any(g.from)
	if g.from != g.until {
		period = fmt.Sprintf("%d - %d", g.from, g.until)
	}
	return []any{ordinal, unit, person, as.Rank, as.Name, as.Post, as.Unit, as.Superior, honour.FullName(d.units[q.Issuer].Name), period,
		kinds[g.kind], g.citation, g.movement, yesOrNil(g.posthumous)}
}

// subjectCells are the columns that name a unit or a person.
func subjectCells(d directory, code string) []any {
	if p, ok := d.people[code]; ok {
		return []any{nil, code, p.Name}
	}
	return []any{code, nil, d.units[code].Name}
}

func exemplarTable(d directory) table {
	l := table{name: "dien-hinh.xlsx", titles: []string{notice, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2015 - 2019"},
		head:   []string{"TT", "Mã đơn vị", "Mã cá nhân", "Họ và tên, tên tập thể", "Phong trào", "Năm", "Thành tích tiêu biểu", "Cơ quan công nhận"},
		widths: []float64{5, 11, 11, 32, 12, 8, 90, 14}}
	for i, e := range deeds() {
		row := append([]any{i + 1}, subjectCells(d, e.to)...)
		l.rows = append(l.rows, append(row, e.movement, e.year(), e.text, "DB-CKT"))
	}
	return l
}

func tallyTable() table {
	l := table{name: "so-dem.csv", titles: []string{notice}, head: []string{"Mã đơn vị", "Năm", "Đối tượng", "Xếp loại", "Số lượng"}}
	of := map[registry.TallyOf]string{registry.PartyOrganisations: "Tổ chức đảng", registry.PartyMembers: "Đảng viên", registry.Personnel: "Quân số"}
	for _, y := range caseTallies() {
		for i, grade := range []string{"Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"} {
			l.rows = append(l.rows, []any{y.unit, y.year, of[y.of], grade, y.counts[i]})
		}
	}
	return l
}

func initiativeTable(d directory) table {
	l := table{name: "sang-kien.xlsx", titles: []string{notice, "DANH SÁCH SÁNG KIẾN, ĐỀ TÀI 2015 - 2020"},
		head:   []string{"TT", "Mã cá nhân", "Họ và tên", "Năm", "Tên sáng kiến", "Loại sáng kiến", "Phạm vi", "Cấp công nhận"},
		widths: []float64{5, 11, 30, 8, 70, 12, 22, 18}}
	for i, e := range ideas() {
		kind, scope, level := "Sáng kiến", "Đơn vị", "Sư đoàn"
		if e.kind == "de_tai" {
			kind = "Đề tài"
		}
		if e.scope == "corps" {
			scope, level = "Quân khu", "Bộ Quốc phòng"
		}
		l.rows = append(l.rows, []any{i + 1, e.person, d.people[e.person].Name, e.year, e.title, kind, scope, level})
	}
	return l
}

func registrationTable() table {
	d := newDirectory()
	l := table{name: "dang-ky.csv", titles: []string{notice}, head: []string{"Mã đơn vị", "Mã cá nhân", "Họ và tên, tên tập thể", "Năm", "Danh hiệu đăng ký"}}
	for _, a := range aims() {
		l.rows = append(l.rows, append(subjectCells(d, a.to), 2020, a.honour))
	}
	return l
}

func figureTable() table {
	l := table{name: "so-lieu.csv", titles: []string{notice}, head: []string{"Mã đơn vị", "Từ năm", "Đến năm", "Chỉ tiêu", "Giá trị", "Đơn vị tính"}}
	for _, f := range caseFigures() {
		l.rows = append(l.rows, []any{f.Unit, int(f.Period.From), int(f.Period.To), f.Name, f.Value, f.Measure})
	}
	return l
}
