package demo

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
)

// day reads a date of the tables, which are known to be right.
func day(text string) cal.Date {
	if text == "" {
		return cal.Date{}
	}
	d, err := cal.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// dayBefore returns the day before one that the tables write as YYYY-MM-DD.
func dayBefore(text string) cal.Date {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return cal.DateOf(t.AddDate(0, 0, -1))
}

func fiveYears() cal.Period { return cal.Period{From: firstYear, To: lastYear} }

func (b body) unit() registry.Unit {
	u := registry.Unit{
		Code: b.code, Name: b.name, Kind: b.kind, Echelon: b.echelon, Equivalent: b.counts, Parent: b.parent, Place: b.place,
		Founded: day(b.founded), FlagEligible: b.flags, Enterprise: b.enterprise, PartyBase: b.partyBase,
	}
	if b.former != "" {
		u.FormerNames = []registry.FormerName{{Name: b.former, Until: day(b.until)}}
	}
	return u
}

// titleIn returns the letter of the year, '.' when there is none.
func titleIn(titles string, year int) byte {
	if i := year - firstYear; i >= 0 && i < len(titles) {
		return titles[i]
	}
	return '.'
}

func (m member) person() registry.Person {
	p := registry.Person{
		Code: m.code, Name: m.name, Born: day(m.born), Sex: registry.Male, Category: registry.Category(m.category), Hometown: m.home,
		Enlisted: day(m.enlisted), PartyJoined: day(m.joined), Discharged: day(m.left), DischargeReason: m.reason,
	}
	if m.sex == "Nữ" {
		p.Sex = registry.Female
	}
	for i, s := range m.path {
		posting := registry.Posting{From: day(s.from), To: p.Discharged, Unit: s.unit, Rank: s.rank, Post: s.post, Coefficient: s.coefficient}
		if i+1 < len(m.path) {
			posting.To = dayBefore(m.path[i+1].from)
		}
		p.Postings = append(p.Postings, posting)
	}
	return p
}

// directory finds units and people of the case by code.
type directory struct {
	units  map[string]registry.Unit
	people map[string]registry.Person
	order  map[string]int // place in the establishment: units, then people
}

func newDirectory() directory {
	d := directory{map[string]registry.Unit{}, map[string]registry.Person{}, map[string]int{}}
	for _, b := range bodies() {
		d.units[b.code] = b.unit()
		d.order[b.code] = len(d.order)
	}
	for _, m := range members() {
		d.people[m.code] = m.person()
		d.order[m.code] = len(d.order)
	}
	return d
}

// recipient returns how a unit or person was called on a day.
func (d directory) recipient(code string, on cal.Date) registry.Recipient {
	if u, ok := d.units[code]; ok {
		return registry.Recipient{Name: u.NameOn(on), Superior: d.units[u.Parent].NameOn(on)}
	}
	p := d.people[code]
	as := registry.Recipient{Name: p.Name}
	if posting, ok := p.PostingOn(on); ok {
		unit := d.units[posting.Unit]
		as.Rank, as.Post, as.Unit, as.Superior = posting.Rank, posting.Post, unit.NameOn(on), d.units[unit.Parent].NameOn(on)
	}
	return as
}

// decided is a decision with the grants that it makes.
type decided struct {
	list     string
	decision registry.Decision
	grants   []grant
}

// decisions returns all decisions of the case by date.
func decisions(d directory) []decided {
	byPaper := map[string][]grant{}
	medals, rounds := serviceMedals(d)
	for _, g := range slices.Concat(grants(), yearlyTitles(d), medals) {
		byPaper[g.paper] = append(byPaper[g.paper], g)
	}
	var all []decided
	for _, p := range slices.Concat(papers(), rounds) {
		all = append(all, decided{p.list, p.decision(), byPaper[p.key]})
	}
	slices.SortStableFunc(all, func(a, b decided) int { return a.decision.Date.Compare(b.decision.Date) })
	return all
}

func (p paper) decision() registry.Decision {
	d := registry.Decision{Issuer: p.issuer, Number: p.number, Date: day(p.date), Summary: p.summary, Place: "Hà Nội"}
	if p.assumedYear || p.assumedP {
		d.Summary += assumed
	}
	switch p.issuer {
	case "CKT":
		d.Level, d.Place, d.Authority = catalogue.Division, "Phú Thọ", "Cục trưởng Cục Kỹ thuật"
		d.Signer = registry.Signer{Post: "Cục trưởng", Rank: "Đại tá", Name: "Hoàng Đình Triệu"}
		if p.deputy {
			d.Formula = "KT."
			d.Signer = registry.Signer{Post: "Phó Cục trưởng", Rank: "Đại tá", Name: "Lương Bá Thịnh"}
		}
	case "QK2":
		d.Level, d.Place, d.Authority = catalogue.Corps, "Phú Thọ", "Tư lệnh Quân khu 2"
		d.Signer = registry.Signer{Post: "Tư lệnh", Rank: "Thiếu tướng", Name: "Đoàn Bách Nhẫn"}
	case "BQP":
		d.Level, d.Authority, d.Signer.Post = catalogue.Ministry, "Bộ trưởng Bộ Quốc phòng", "Bộ trưởng"
		if p.signer != "" {
			d.Signer.Rank, d.Signer.Name = "Đại tướng", p.signer
		}
	case "TTG":
		d.Level, d.Authority, d.Signer.Post = catalogue.Govt, "Thủ tướng Chính phủ", "Thủ tướng"
	case "CTN":
		d.Level, d.Authority, d.Signer.Post = catalogue.State, "Chủ tịch nước", "Chủ tịch nước"
	}
	return d
}

// yearlyTitles returns the titles of the five years, units before people and
// high titles before low ones.
func yearlyTitles(d directory) []grant {
	var list []grant
	for year := firstYear; year <= lastYear; year++ {
		var units, fighters, others []grant
		for _, b := range bodies() {
			units = append(units, unitTitle(b, year)...)
		}
		for _, m := range members() {
			switch titleIn(m.titles, year) {
			case 's':
				fighters = append(fighters, personTitle(d, m, year, "CSTDCS"))
				others = append(others, personTitle(d, m, year, advancedTitle(d, m, year)))
			case 't':
				others = append(others, personTitle(d, m, year, advancedTitle(d, m, year)))
			}
		}
		byHonour := func(a, b grant) int { return strings.Compare(a.honour, b.honour) }
		slices.SortStableFunc(units, byHonour)
		slices.SortStableFunc(others, byHonour)
		list = slices.Concat(list, units, fighters, others)
	}
	return list
}

func unitTitle(b body, year int) []grant {
	signer, honour := "", ""
	switch titleIn(b.titles, year) {
	case 'Q':
		signer, honour = "qk", "DVQT"
		if b.enterprise {
			honour = "TTLDXS"
		}
	case 'T':
		signer, honour = "ckt", "DVTT"
		if b.enterprise {
			honour = "TTLDTT"
		}
	default:
		return nil
	}
	return []grant{yearly(signer, honour, b.code, year)}
}

// advancedTitle is Lao động tiên tiến in a factory and for workers, else
// Chiến sĩ tiên tiến (Thông tư 151/2018/TT-BQP, Điều 12.4).
func advancedTitle(d directory, m member, year int) string {
	posting, _ := d.people[m.code].PostingOn(cal.Year(year).Last())
	switch registry.Category(m.category) {
	case registry.DefenceWorker, registry.ContractStaff:
		return "LDTT"
	}
	if d.units[posting.Unit].Enterprise {
		return "LDTT"
	}
	return "CSTT"
}

// personTitle is signed by the department up to Trung tá, above by the
// military region; for professional soldiers the bound is Thượng tá (Thông tư
// 151/2018/TT-BQP, Điều 51).
func personTitle(d directory, m member, year int, honour string) grant {
	signer := "ckt"
	posting, _ := d.people[m.code].PostingOn(cal.Year(year).Last())
	if m.category == "SQ" && registry.RankOrder(posting.Rank) > registry.RankOrder("Trung tá") {
		signer = "qk"
	}
	return yearly(signer, honour, m.code, year)
}

func yearly(signer, honour, to string, year int) grant {
	words := map[string]string{
		"CSTDCS": "Đã có thành tích tiêu biểu xuất sắc", "DVQT": "Đã hoàn thành xuất sắc nhiệm vụ", "TTLDXS": "Đã hoàn thành xuất sắc nhiệm vụ",
	}
	return grant{
		paper: fmt.Sprintf("%s-%d", signer, year), honour: honour, to: to, from: year, until: year, kind: "merit",
		citation: fmt.Sprintf("%s trong phong trào thi đua Quyết thắng năm %d", cmp.Or(words[honour], "Đã hoàn thành tốt nhiệm vụ"), year),
	}
}
