package registry_test

import (
	"math"
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
)

func TestTemplatesWantASlugATextAndAPNG(t *testing.T) {
	valid := func() registry.Template {
		return registry.Template{ID: "gk-trung-doan-4", Text: "id = \"gk\"\n", Background: []byte("\x89PNG\r\n\x1a\n…")}
	}
	checkFaults(t, valid, registry.Template.Validate, []faultCase[registry.Template]{
		{"as it is", func(*registry.Template) {}, nil},
		{"no scan", func(m *registry.Template) { m.Background = nil }, nil},
		{"no id", func(m *registry.Template) { m.ID = "" }, []string{"id missing"}},
		{"id of another shape", func(m *registry.Template) { m.ID = "Giấy khen" }, []string{"id template-id"}},
		{"long id", func(m *registry.Template) { m.ID = strings.Repeat("a", 41) }, []string{"id template-id"}},
		{"no text", func(m *registry.Template) { m.Text = " \n" }, []string{"text missing"}},
		{"no Unicode", func(m *registry.Template) { m.Text = "\xff" }, []string{"text text"}},
		{"a JPEG", func(m *registry.Template) { m.Background = []byte("\xff\xd8") }, []string{"background choice"}},
	})
}

func TestPrintersCorrectNoMoreThanAFault(t *testing.T) {
	valid := func() registry.Printer {
		return registry.Printer{Name: "Máy phòng chính trị", DX: 3, DY: -2, ScaleX: 0.995, ScaleY: 1}
	}
	checkFaults(t, valid, registry.Printer.Validate, []faultCase[registry.Printer]{
		{"as it is", func(*registry.Printer) {}, nil},
		{"at the bounds", func(p *registry.Printer) { p.DX, p.DY, p.ScaleX, p.ScaleY = -50, 50, 0.8, 1.2 }, nil},
		{"no name", func(p *registry.Printer) { p.Name = "" }, []string{"name missing"}},
		{"far off", func(p *registry.Printer) { p.DX, p.DY = 50.1, -51 }, []string{"dx range", "dy range"}},
		{"no scale", func(p *registry.Printer) { p.ScaleX, p.ScaleY = 0, 1.3 }, []string{"scale_x range", "scale_y range"}},
		{"no number", func(p *registry.Printer) { p.DX, p.ScaleX = math.NaN(), math.Inf(1) }, []string{"dx range", "scale_x range"}},
	})
}

func TestTheMostExactUseOfATemplateWins(t *testing.T) {
	uses := []registry.TemplateUse{{Template: "all"}, {Honour: "GK", Template: "honour"}, {Issuer: "E4", Template: "issuer"}, {Honour: "GK", Issuer: "E4", Template: "both"}}
	for _, test := range []struct {
		uses                 []registry.TemplateUse
		honour, issuer, want string
	}{
		{uses, "GK", "E4", "both"}, {uses, "CSTT", "E4", "issuer"}, {uses, "GK", "E5", "honour"}, {uses, "CSTT", "E5", "all"},
		{uses[:3], "GK", "E4", "issuer"}, {uses[1:], "CSTT", "E5", ""}, {nil, "GK", "E4", ""},
	} {
		if got := registry.TemplateFor(test.uses, test.honour, test.issuer); got != test.want {
			t.Errorf("%s of %s: got %q, want %q", test.honour, test.issuer, got, test.want)
		}
	}
	checkFaults(t, func() registry.TemplateUse { return uses[0] }, registry.TemplateUse.Validate, []faultCase[registry.TemplateUse]{
		{"as it is", func(*registry.TemplateUse) {}, nil},
		{"no template", func(u *registry.TemplateUse) { u.Template = "" }, []string{"template missing"}},
	})
}

func TestTrustedKeysWantANameAndAKey(t *testing.T) {
	valid := func() registry.TrustedKey {
		return registry.TrustedKey{ID: "abcdefgh", Public: "sovang-pub-1 abcdefgh AAAA", Added: day(t, "2020-01-05")}
	}
	checkFaults(t, valid, registry.TrustedKey.Validate, []faultCase[registry.TrustedKey]{
		{"as it is", func(*registry.TrustedKey) {}, nil},
		{"nothing", func(k *registry.TrustedKey) { *k = registry.TrustedKey{} }, []string{"id missing", "public missing", "added missing"}},
		{"hidden characters", func(k *registry.TrustedKey) { k.Unit = hidden }, []string{"unit text"}},
	})
}

func TestTheGroundOfAReissueFitsItsKind(t *testing.T) {
	for _, kind := range registry.ReissueKinds() {
		for _, ground := range registry.ReissueGrounds() {
			faults := registry.Reissue{Kind: kind, Ground: ground}.Validate()
			if fits := (kind == registry.Replacement) == (ground == registry.LostPaper); fits != (len(faults) == 0) {
				t.Errorf("%s because it is %s: got %v", kind, ground, faults)
			}
		}
	}
	if faults := (registry.Reissue{}).Validate(); len(faults) != 2 {
		t.Errorf("nothing said gave %v", faults)
	}
}

func TestTheLineOfAReissue(t *testing.T) {
	on := day(t, "2025-03-05")
	for want, r := range map[string]registry.Reissue{
		"Chứng nhận cấp đổi bằng số 02, ngày 05 tháng 3 năm 2025":        {Kind: registry.Exchange, Number: "2"},
		"Chứng nhận cấp lại bằng số 12/CN-CKT, ngày 05 tháng 3 năm 2025": {Kind: registry.Replacement, Number: "12/CN-CKT"},
		"Chứng nhận cấp lại bằng, ngày 05 tháng 3 năm 2025":              {Kind: registry.Replacement},
		"": {Number: "2"},
	} {
		if got := r.Line(on); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestOnlyAReissueSaysHowAPaperWasIssuedAnew(t *testing.T) {
	valid := func() registry.Event {
		return registry.Event{Kind: registry.Reissued, Date: day(t, "2020-01-05"), Reason: "cháy nhà, xã xác nhận",
			Reissue: registry.Reissue{Kind: registry.Replacement, Ground: registry.LostPaper, Number: "01"}}
	}
	checkFaults(t, valid, validAward().Accepts, []faultCase[registry.Event]{
		{"as it is", func(*registry.Event) {}, nil},
		{"of an earlier release", func(e *registry.Event) { e.Reissue = registry.Reissue{} }, nil},
		{"exchange for a lost paper", func(e *registry.Event) { e.Reissue.Kind = registry.Exchange }, []string{"reissue.ground reissue-ground"}},
		{"no ground", func(e *registry.Event) { e.Reissue.Ground = "" }, []string{"reissue.ground missing"}},
		{"of another event", func(e *registry.Event) { e.Kind = registry.Annulled }, []string{"reissue.kind choice"}},
	})
}

func TestReissuesAreCounted(t *testing.T) {
	a := after(registry.Reissued, registry.Amended, registry.Reissued, registry.Downgraded)
	a.Events[2].Reason = "lần hai"
	if last, ok := a.LastReissue(); !ok || last.Reason != "lần hai" || a.Reissues() != 2 {
		t.Errorf("got %v, %t of %d", last, ok, a.Reissues())
	}
	if _, ok := validAward().LastReissue(); ok || validAward().Reissues() != 0 {
		t.Error("an award that was not issued anew says so")
	}
}

func TestAHandoverFitsItsPaper(t *testing.T) {
	award := validAward()
	award.Events = []registry.Event{
		{Kind: registry.Reissued, Date: day(t, "2020-03-05"), Reason: "x"}, {Kind: registry.Annulled, Date: day(t, "2020-06-01"), Reason: "x"}}
	decided := day(t, "2019-12-20")
	valid := func() registry.Handover {
		return registry.Handover{Decision: award.Decision, Ordinal: 1, Issue: 1, On: day(t, "2020-03-06")}
	}
	accepts := func(h registry.Handover) registry.Faults {
		return append(h.Validate(), award.AcceptsHandover(h, decided)...)
	}
	checkFaults(t, valid, accepts, []faultCase[registry.Handover]{
		{"as it is", func(*registry.Handover) {}, nil},
		{"the first paper", func(h *registry.Handover) { h.Issue, h.On = 0, decided }, nil},
		{"the first paper too early", func(h *registry.Handover) { h.Issue, h.On = 0, day(t, "2019-12-19") }, []string{"on date-order"}},
		{"the second one too early", func(h *registry.Handover) { h.On = day(t, "2020-03-04") }, []string{"on date-order"}},
		{"a third one", func(h *registry.Handover) { h.Issue = 2 }, []string{"issue number"}},
		{"fewer than none", func(h *registry.Handover) { h.Issue = -1 }, []string{"issue number"}},
		{"on the day of the annulment", func(h *registry.Handover) { h.On = day(t, "2020-06-01") }, nil},
		{"after the annulment", func(h *registry.Handover) { h.On = day(t, "2020-06-02") }, []string{"on state"}},
		{"no award, no day", func(h *registry.Handover) { h.Decision, h.Ordinal, h.On = registry.DecisionRef{}, 0, cal.Date{} }, []string{"decision missing", "ordinal missing", "on missing"}},
		{"hidden characters", func(h *registry.Handover) { h.Note = hidden }, []string{"note text"}},
	})
	if faults := award.Handing(day(t, "2020-06-01")); !faults.Has(registry.FaultState) {
		t.Errorf("handing over on the day of the annulment gave %v", faults)
	}
}
