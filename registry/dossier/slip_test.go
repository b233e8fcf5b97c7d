package dossier_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"sovang/registry"
	"sovang/registry/dossier"
)

func TestSlipTellsEverythingAboutTheAward(t *testing.T) {
	b := newBook(t)
	b.event(2, registry.Event{
		Kind: registry.Amended, Date: day(t, "10/1/2020"), Reason: "Viết sai họ tên", Decision: registry.DecisionRef{Issuer: "CKT", Number: "05/QĐ-CKT", Year: 2020},
		Changes: []registry.Change{{Field: "as.name", From: "Nguyễn Văn Ân", To: "Nguyễn Văn Ấn"}},
	})
	b.event(2, registry.Event{Kind: registry.Reissued, Date: day(t, "15/1/2020"), Reason: "Tên sai", Reissue: registry.Reissue{Kind: registry.Exchange, Ground: registry.WrongPaper, Number: "02"}})
	decision, _ := b.lines("123/QĐ-CKT")
	held := dossier.Held{
		Award: b.batch.Awards[1], Decision: decision, Scans: []string{"qd-123.pdf"},
		Printed:   []dossier.Printed{{On: day(t, "21/12/2019"), Paper: "bằng, giấy chứng nhận"}},
		Handovers: []registry.Handover{{On: day(t, "22/12/2019")}, {On: day(t, "20/1/2020"), Issue: 1}},
	}
	b.office.Number, b.office.Date = "7", day(t, "5/3/2020")
	wantPaper(t, "slip", b.office.Confirmation(held, "xét chế độ nghỉ hưu"))
}

func TestSlipSaysHowTheAwardStands(t *testing.T) {
	for _, c := range []struct {
		kind registry.EventKind
		want string
	}{
		{"", "đang có giá trị"}, {registry.Annulled, "đã bị hủy bỏ, không còn giá trị"}, {registry.Stripped, "đã bị tước, không còn giá trị"},
		{registry.Reissued, "bằng đã được cấp đổi, cấp lại"},
	} {
		b := newBook(t)
		if c.kind != "" {
			b.event(2, registry.Event{Kind: c.kind, Date: day(t, "10/1/2020"), Reason: "Lý do"})
		}
		decision, _ := b.lines("123/QĐ-CKT")
		got := render(b.office.Confirmation(dossier.Held{Award: b.batch.Awards[1], Decision: decision}, ""))
		if !strings.Contains(got, c.want) || !strings.Contains(got, "không thay thế bằng") {
			t.Errorf("%s: no %q in\n%s", c.kind, c.want, got)
		}
	}
}

// Somebody may leave the service from the post of the award: that is news.
func TestSlipTellsOfAPersonWhoLeftSince(t *testing.T) {
	for on, want := range map[string]bool{"5/3/2020": false, "30/6/2020": true, "5/3/2021": true} {
		b := newBook(t)
		b.office.Date = day(t, on)
		decision, _ := b.lines("9001/QĐ-CTN")
		got := render(b.office.Confirmation(dossier.Held{Award: b.batch.Awards[3], Decision: decision}, ""))
		if strings.Contains(got, "thôi phục vụ 30/6/2020") != want {
			t.Errorf("on %s: want it said %t in\n%s", on, want, got)
		}
	}
}

// TestSlipTellsADayInTheOrderOfItsEntries has an award printed, handed over and
// annulled on one day.
func TestSlipTellsADayInTheOrderOfItsEntries(t *testing.T) {
	b := newBook(t)
	uid := func(minute int64) string { // a UUIDv7 of that minute
		milliseconds := fmt.Sprintf("%012x", time.Date(2020, 1, 10, 8, 0, 0, 0, time.UTC).UnixMilli()+minute*60_000)
		return milliseconds[:8] + "-" + milliseconds[8:] + "-7000-8000-000000000000"
	}
	on := day(t, "10/1/2020")
	b.event(2, registry.Event{UID: uid(3), Kind: registry.Annulled, Date: on, Reason: "Lý do"})
	decision, _ := b.lines("123/QĐ-CKT")
	got := render(b.office.Confirmation(dossier.Held{
		Award: b.batch.Awards[1], Decision: decision,
		Printed:   []dossier.Printed{{On: on, Paper: "bằng", At: time.Date(2020, 1, 10, 8, 1, 0, 0, time.UTC)}},
		Handovers: []registry.Handover{{UID: uid(2), On: on}},
	}, ""))
	printed, handed, annulled := strings.Index(got, "In bằng"), strings.Index(got, "Trao cho"), strings.Index(got, "Hủy bỏ;")
	if printed < 0 || handed < printed || annulled < handed {
		t.Errorf("printed at %d, handed over at %d, annulled at %d in\n%s", printed, handed, annulled, got)
	}
}
