package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/store"
)

// deed is something that a command does to a register; pick chooses among n.
type deed struct {
	name string
	do   func(t *testing.T, r *store.Register, pick func(n int) int) error
}

func batchDeed(name string, replace bool, make func(pick func(n int) int) registry.Batch) deed {
	return deed{name, func(t *testing.T, r *store.Register, pick func(n int) int) error {
		_, err := r.Record(t.Context(), make(pick), store.RecordOptions{Replace: replace})
		return err
	}}
}

func awardDeed(name string, event registry.Event) deed {
	return deed{name, func(t *testing.T, r *store.Register, pick func(n int) int) error {
		_, err := r.AddEvent(t.Context(), int64(pick(6)+1), event)
		return err
	}}
}

func nominationDeed(name string, do func(t *testing.T, r *store.Register, ids []int64, pick func(n int) int) error) deed {
	return deed{name, func(t *testing.T, r *store.Register, pick func(n int) int) error {
		return do(t, r, []int64{int64(2 + pick(4))}, pick)
	}}
}

// deeds are the changes of which the tests make up histories. In their order,
// with pick always 0, each of them succeeds on the sample.
func deeds() []deed {
	ana := registry.PersonSubject("QN-001")
	return slices.Concat([]deed{
		batchDeed("people and units", true, func(pick func(n int) int) registry.Batch {
			unit := fmt.Sprint("N", pick(3))
			return registry.Batch{
				Units: []registry.Unit{{Code: unit + "A", Name: "Tổ " + unit, Kind: registry.MilitaryUnit, Echelon: registry.Team, Parent: unit},
					{Code: unit, Name: "Đội " + unit, Kind: registry.MilitaryUnit, Echelon: registry.Crew, Parent: "CKT",
						FormerNames: []registry.FormerName{{Name: "Kíp 9", Until: date("2015")}, {Name: "Kíp 3", Until: date("2012")}}}},
				People: []registry.Person{
					{Code: fmt.Sprint("QN-1", pick(3)), Name: "Lê Thị Mơ", Aliases: []string{"Út Mơ"}, Category: registry.Officer, Postings: []registry.Posting{
						{From: date("2018"), Unit: unit, Rank: "Đại úy"}, {From: date("2012"), To: date("2016"), Unit: unit + "A"}}},
					{Code: "QN-002", Name: fmt.Sprint("Trần Thị Hoà ", []string{"An", "Yên"}[pick(2)]), Category: registry.Professional}},
			}
		}),
		batchDeed("yearly", true, func(pick func(n int) int) registry.Batch {
			year := cal.Year(2014 + pick(3))
			return registry.Batch{
				Grades: []registry.Grade{{Subject: ana, Year: year, Kind: registry.PartyGrade, Grade: registry.GradesOf(registry.TaskGrade)[pick(2)]},
					{Subject: registry.UnitSubject("CKT"), Year: 2019, Kind: registry.TaskGrade, Grade: registry.GradesOf(registry.TaskGrade)[1+pick(2)]}},
				Tallies:       []registry.Tally{{Unit: "CKT", Year: 2019, Of: registry.PartyMembers, Grade: "HTTNV", Count: 290 + pick(3)}},
				Registrations: []registry.Registration{{Subject: ana, Year: year, Honour: "CSTDCS"}},
				Figures:       []registry.Figure{{Unit: "CKT", Period: cal.OneYear(year), Name: "Sáng kiến", Value: fmt.Sprint(pick(9)), Measure: "cái"}},
				Disciplines:   []registry.Discipline{{Subject: ana, Date: date(fmt.Sprint(int(year))), Form: "phe_binh"}},
				Movements:     []registry.Movement{{Code: "PHTT", Name: "Phát huy truyền thống", Kind: registry.Campaign, LaunchedBy: "QUTW", From: date("2015"), To: date(fmt.Sprint(2018 + pick(2)))}, {Code: fmt.Sprint("D", pick(2)), Name: "Đợt thi đua", Kind: registry.ThematicMovement, LaunchedBy: "CKT", From: date("2019-01")}},
				Exemplars:     []registry.Exemplar{{Movement: "PHTT", Subject: registry.PersonSubject("QN-002"), Deed: "Giúp dân", Year: year}},
			}
		}),
		batchDeed("a decision with awards", false, func(pick func(n int) int) registry.Batch {
			number := fmt.Sprintf("%d/QĐ-CKT", 60+pick(3))
			by := ref("CKT", number, 2020)
			return registry.Batch{
				Decisions: []registry.Decision{{Issuer: "CKT", Number: number, Date: date("2020-03-01"), Level: "division"}},
				Awards: []registry.Award{
					{Decision: by, Ordinal: 1, Honour: "CSTDCS", Subject: registry.PersonSubject("QN-002"), Period: cal.OneYear(2018), Override: "Cấp trên đã duyệt"},
					{Decision: by, Ordinal: 2, Honour: "GK", Subject: ana, Period: cal.OneYear(cal.Year(2016 + pick(3))), Type: registry.ByFeat, Citation: "Cứu người",
						Events: []registry.Event{{Kind: registry.Reissued, Date: date("2020-04-01"), Reason: "Rách", Reissue: registry.Reissue{
							Kind: registry.Exchange, Ground: registry.DamagedPaper}}}}},
				Handovers: []registry.Handover{{Decision: by, Ordinal: 2, On: date("2020-03-05")}, {Decision: by, Ordinal: 2, Issue: 1, On: date("2020-04-05")}},
			}
		}),
		batchDeed("initiatives and nominations", true, func(pick func(n int) int) registry.Batch {
			title := fmt.Sprint("Giá đỡ ", pick(3))
			return registry.Batch{
				Initiatives: []registry.Initiative{{Subject: ana, Year: 2018, Title: title, Kind: "sang_kien", Scope: "unit", RecognisedBy: "division"}},
				Nominations: []registry.Nomination{{Subject: ana, Honour: "CSTDCS", Period: cal.OneYear(cal.Year(2011 + pick(3))), ProposedOn: date("2020-01-10"),
					Initiatives: []registry.InitiativeRef{{Year: 2018, Title: title}},
					Ballots:     []registry.Ballot{{Body: "conference", Held: date("2020-01-11"), Entitled: 30, Present: 30, Ayes: 20 + pick(9)}}, State: registry.Voted}},
			}
		}),
		batchDeed("a decision spelt anew", true, func(pick func(n int) int) registry.Batch {
			return registry.Batch{Decisions: []registry.Decision{{Issuer: "CKT", Number: []string{"45 /qđ-ckt", "45/QĐ-CKT"}[pick(2)], Date: date("2019-12-01"), Level: "division", Summary: "x"}}}
		}),
	}, paperDeeds(), bodyDeeds(), awardDeeds(), nominationDeeds(), twinDeeds())
}

// twinDeeds record a person and a unit twice and join them.
func twinDeeds() []deed {
	twin, unit := registry.PersonSubject("QN-9"), registry.UnitSubject("X5B")
	join := func(name string, m registry.Merger) deed {
		return deed{name, func(t *testing.T, r *store.Register, _ func(n int) int) error {
			m.On, m.Reason = date("2020-06-08"), "Ghi hai lần"
			_, err := r.Join(t.Context(), m)
			return err
		}}
	}
	return []deed{
		batchDeed("twins", true, func(pick func(n int) int) registry.Batch {
			by, home := ref("X5B", "7/QĐ-X5", 2020), ref("X5", "7/QĐ-X5", 2020)
			b := registry.Batch{
				Units: []registry.Unit{{Code: "X5B", Name: "Xưởng số 5", Kind: registry.MilitaryUnit, Echelon: registry.Workshop, Parent: "CKT"},
					{Code: "X5C", Name: "Tổ 1", Kind: registry.MilitaryUnit, Echelon: registry.Team, Parent: "X5B"}},
				People: []registry.Person{{Code: "QN-9", Name: "Trần Thị Hoà", Born: date("1985"), Sex: registry.Female, Category: registry.Professional,
					Postings: []registry.Posting{{From: date("2005"), To: date("2009"), Unit: "X5B", Rank: "Trung úy QNCN"}}}},
				Decisions: []registry.Decision{{Issuer: "X5B", Number: "7/QĐ-X5", Date: date("2020-02-01"), Level: "regiment"}},
				Awards: []registry.Award{{Decision: by, Ordinal: 1, Honour: "GK", Subject: twin, Period: cal.OneYear(2017), Type: registry.ByFeat, Citation: "x",
					Events: []registry.Event{{Kind: registry.Amended, Date: date("2020-02-05"), Reason: "Sai", Decision: by, Changes: []registry.Change{{Field: "as.post", To: "Thợ"}}}}}},
				Grades:        []registry.Grade{{Subject: unit, Year: 2018, Kind: registry.TaskGrade, Grade: "HTXSNV"}, {Subject: registry.UnitSubject("X5"), Year: 2018, Kind: registry.TaskGrade, Grade: "HTXSNV"}},
				Disciplines:   []registry.Discipline{{Subject: twin, Date: date("2018-03"), Form: "khien_trach", Until: date("2019-03-01")}},
				Registrations: []registry.Registration{{Subject: twin, Year: 2019, Honour: "CSTDCS"}},
				Handovers:     []registry.Handover{{Decision: by, Ordinal: 1, On: date("2020-02-03")}},
				TemplateUses:  []registry.TemplateUse{{Issuer: "X5B", Template: "army-a4"}},
				Figures:       []registry.Figure{{Unit: "X5B", Period: cal.OneYear(2019), Name: "Số thợ", Value: "12"}},
			}
			for _, s := range []registry.Subject{twin, registry.PersonSubject("QN-002")} {
				b.Initiatives = append(b.Initiatives, registry.Initiative{Subject: s, Year: 2017, Title: "Bàn gá", Kind: "sang_kien", Scope: "unit", RecognisedBy: "division"})
			}
			b.Initiatives[0].Decision, b.Initiatives[0].Ordinal = by, 1
			for _, pair := range [][2]string{{"QN-9", "QN-002"}, {"QN-001", "QN-9"}} {
				b.Distinctions = append(b.Distinctions, registry.Distinction{Kind: registry.People, First: pair[0], Second: pair[1], On: date("2020-06-07"), Reason: "Khác quê"})
			}
			b.Distinctions = append(b.Distinctions, registry.Distinction{Kind: registry.Units, First: "X5", Second: "X5B", On: date("2020-06-07"), Reason: "Khác phiên hiệu"},
				registry.Distinction{Kind: registry.Units, First: "X5B", Second: "CKT", On: date("2020-06-07"), Reason: "Hai cấp"})
			b.Nominations = []registry.Nomination{{Subject: twin, Honour: "GK", Period: cal.OneYear(2017), Type: registry.ByFeat, ProposedBy: "X5B", ProposedOn: date("2020-01-20"),
				State: registry.Granted, StateOn: date("2020-02-01"), Decision: by, Ordinal: 1, Initiatives: []registry.InitiativeRef{{Year: 2017, Title: "Bàn gá"}}}}
			if pick(2) == 0 { // both units have the decision
				b.Decisions = append(b.Decisions, registry.Decision{Issuer: "X5", Number: "7/QĐ-X5", Date: date("2020-02-01"), Level: "regiment"})
				b.Awards = append(b.Awards, registry.Award{Decision: home, Ordinal: 2, Honour: "GK", Subject: registry.PersonSubject("QN-001"),
					Period: cal.OneYear(2017), Type: registry.ByFeat, Citation: "y"})
			}
			return b
		}),
		{"scan of a twin", func(t *testing.T, r *store.Register, _ func(n int) int) error {
			return r.Attach(t.Context(), registry.Attachment{Decision: ref("X5B", "7/QĐ-X5", 2020), Name: "qd.pdf", Content: []byte("%PDF 7")})
		}},
		{"print of twins", func(t *testing.T, r *store.Register, _ func(n int) int) error {
			list, err := r.Awards(t.Context(), store.AwardFilter{Decision: ref("X5B", "7/QĐ-X5", 2020)})
			if err != nil || len(list) == 0 {
				return errors.Join(err, errors.New("no award"))
			}
			return r.RecordPrints(t.Context(), []store.Print{{AwardID: list[0].ID, Paper: "a4", SHA256: digest}})
		}},
		join("join units", registry.Merger{Kind: registry.Units, Gone: "X5B", Into: "X5"}),
		join("join people", registry.Merger{Kind: registry.People, Gone: "QN-9", Into: "QN-002"}),
	}
}

func paperDeeds() []deed {
	return []deed{
		batchDeed("papers", true, func(pick func(n int) int) registry.Batch {
			return registry.Batch{
				Printers:     []registry.Printer{{Name: fmt.Sprint("Máy ", pick(2)), DX: float64(pick(5)), ScaleX: 1, ScaleY: 1}},
				Templates:    []registry.Template{{ID: fmt.Sprint("mau-", pick(2)), Text: fmt.Sprint("# ", pick(3)), Background: []byte(strings.Repeat("\x89PNG\r\n\x1a\n", pick(3)))}},
				TemplateUses: []registry.TemplateUse{{Honour: "GK", Issuer: "CKT", Template: []string{"army-a4", "gk-cuc"}[pick(2)]}},
				TrustedKeys:  []registry.TrustedKey{trustedKey(string(rune('b'+pick(3))), "Trung đoàn 5")},
			}
		}),
		{"own key", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			key := trustedKey(string(rune('a'+pick(3))), []string{"Trung đoàn 4", "Trung đoàn 5"}[min(pick(3), 1)])
			key.Own = true
			return r.AddTrustedKey(t.Context(), key)
		}},
		{"new background", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.PutTemplate(t.Context(), registry.Template{ID: "gk-cuc", Text: "# x", Background: []byte("\x89PNG\r\n\x1a\n" + fmt.Sprint(pick(3)))})
		}},
		{"drop use", func(t *testing.T, r *store.Register, _ func(n int) int) error {
			return r.UseTemplate(t.Context(), registry.TemplateUse{Honour: "GK", Issuer: "CKT"})
		}},
		{"drop template", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.DropTemplate(t.Context(), []string{"gk-cuc", "mau-0", "mau-1"}[pick(3)])
		}},
		{"drop printer", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.DropPrinter(t.Context(), []string{"Máy phòng chính trị", "Máy 0", "Máy 1"}[pick(3)])
		}},
		{"scan", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.Attach(t.Context(), registry.Attachment{Decision: ref("CKT", "45/qđ-ckt", 2019), Name: fmt.Sprint("qd", pick(3), ".pdf"),
				MediaType: "application/pdf", Content: []byte("%PDF " + fmt.Sprint(pick(2)))})
		}},
		{"print", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			done := store.Print{AwardID: int64(pick(6) + 1), Paper: "a4", SHA256: digest, Mode: store.FullPrint}
			again := store.Print{AwardID: int64(pick(6) + 1), Paper: "a4", SHA256: digest, Events: pick(2)}
			return r.RecordPrints(t.Context(), []store.Print{done, again, done})
		}},
		{"hand over", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			_, err := r.HandOver(t.Context(), []registry.Handover{{AwardID: int64((pick(6)+2)%6 + 1), On: date("2020-05-01"), Receiver: "Bà Sáu"}})
			return err
		}},
		{"setting", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.SetSetting(t.Context(), []string{"place", "head.post"}[pick(2)], []string{"Phú Thọ", "Việt Trì", ""}[pick(3)])
		}},
		{"own rows", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.SetOwn(t.Context(), []string{"rieng.toml", "moi.toml"}[pick(2)], []string{ownRows, "# trống\n"}[pick(2)])
		}},
	}
}

func bodyDeeds() []deed {
	return []deed{
		{"rename unit", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.RenameUnit(t.Context(), []string{"K1", "X5"}[pick(2)], fmt.Sprint("Kho mới ", pick(9)), date(fmt.Sprint(2000+pick(20))))
		}},
		{"post", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.AddPosting(t.Context(), []string{"QN-001", "QN-002"}[pick(2)], registry.Posting{
				From: date(fmt.Sprintf("20%02d-05-01", 16+pick(4))), Unit: []string{"K1", "X5"}[pick(2)], Rank: "Trung tá"})
		}},
		{"discharge", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.Discharge(t.Context(), []string{"QN-002", "QN-001"}[pick(2)], date("2020-06-01"), "Nghỉ hưu")
		}},
		{"close unit", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.CloseUnit(t.Context(), []string{"K1", "X5"}[pick(2)], date("2020-06"))
		}},
		{"close movement", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.CloseMovement(t.Context(), fmt.Sprint("D", pick(2)), date("2020-06-01"))
		}},
		{"end discipline", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.EndDiscipline(t.Context(), int64(2+pick(3)), date("2019-12"), true)
		}},
		{"use initiative", func(t *testing.T, r *store.Register, pick func(n int) int) error {
			return r.UseInitiative(t.Context(), int64(1+(pick(3)+1)%3), int64(2+pick(5)))
		}},
	}
}

func awardDeeds() []deed {
	return []deed{
		awardDeed("amend", registry.Event{Kind: registry.Amended, Date: date("2020-05-01"), Reason: "Sai tên", Decision: ref("CKT", "45/QĐ-CKT", 2019),
			Changes: []registry.Change{{Field: "as.name", To: "Nguyễn Văn An"}}}),
		awardDeed("reissue", registry.Event{Kind: registry.Reissued, Date: date("2020-05-02"), Reason: "Mất", Reissue: registry.Reissue{
			Kind: registry.Replacement, Ground: registry.LostPaper}}),
		awardDeed("annul", registry.Event{Kind: registry.Annulled, Date: date("2020-05-03"), Reason: "Khai sai", Decision: ref("CKT", "45/QĐ-CKT", 2019)}),
		awardDeed("restore", registry.Event{Kind: registry.Restored, Date: date("2020-05-04"), Reason: "Minh oan"}),
	}
}

func nominationDeeds() []deed {
	return []deed{
		nominationDeed("vote", func(t *testing.T, r *store.Register, ids []int64, pick func(n int) int) error {
			return r.AddBallot(t.Context(), ids, registry.Ballot{Body: registry.BallotBodies()[1+pick(2)], Held: date("2020-06-02"), Entitled: 9, Present: 9, Ayes: 6 + pick(3)})
		}),
		nominationDeed("correct vote", func(t *testing.T, r *store.Register, ids []int64, pick func(n int) int) error {
			return r.ReplaceBallot(t.Context(), ids, registry.Ballot{Body: registry.BallotBodies()[1+pick(2)], Held: date("2020-06-02"), Entitled: 9, Present: 9, Ayes: 1 + pick(3)})
		}),
		nominationDeed("submit", func(t *testing.T, r *store.Register, ids []int64, _ func(n int) int) error {
			return r.Submit(t.Context(), ids, date("2020-06-03"))
		}),
		nominationDeed("grant", func(t *testing.T, r *store.Register, ids []int64, pick func(n int) int) error {
			_, err := r.Grant(t.Context(), store.Grant{Nominations: ids, Override: "Đủ điều kiện",
				Decision: registry.Decision{Issuer: "QK2", Number: fmt.Sprint(70+pick(3), "/QĐ-BTL"), Date: date("2020-06-05"), Level: "corps"}})
			return err
		}),
		nominationDeed("refuse", func(t *testing.T, r *store.Register, _ []int64, pick func(n int) int) error {
			return r.Refuse(t.Context(), []int64{int64(3 + pick(3))}, date("2020-06-04"), "Chưa đủ")
		}),
	}
}
