package registry_test

import (
	"testing"

	"sovang/registry"
)

// onPaper writes the honour's code and the recipient with the rank.
func onPaper(a registry.Award) registry.OnPaper {
	return registry.OnPaper{Honour: a.Honour, Recipient: a.As.Rank + " " + a.As.Name}
}

func TestAnswerForAPaper(t *testing.T) {
	named := func(name string) registry.Event {
		return registry.Event{Kind: registry.Amended, Changes: []registry.Change{{Field: "as.name", To: name}}}
	}
	var (
		cited      = registry.Event{Kind: registry.Amended, Changes: []registry.Change{{Field: "citation", To: "Đã có thành tích"}}}
		reissued   = registry.Event{Kind: registry.Reissued}
		annulled   = registry.Event{Kind: registry.Annulled}
		stripped   = registry.Event{Kind: registry.Stripped}
		restored   = registry.Event{Kind: registry.Restored}
		downgraded = registry.Event{Kind: registry.Downgraded, Honour: "GK"}
	)
	paper := func(honour, name string, issue int) registry.OnPaper {
		return registry.OnPaper{Honour: honour, Recipient: "Đại úy " + name, Issue: issue}
	}
	first := paper("BK", "Nguyễn Văn Mẫu", 0)
	for _, c := range []struct {
		name   string
		paper  registry.OnPaper
		events []registry.Event
		want   registry.PaperAnswer
	}{
		{"as recorded", first, nil, registry.PaperValid},
		{"another name", paper("BK", "Nguyễn Văn Mầu", 0), nil, registry.PaperUnknown},
		{"another honour", paper("HC", "Nguyễn Văn Mẫu", 0), nil, registry.PaperUnknown},
		{"a paper never issued", paper("BK", "Nguyễn Văn Mẫu", 1), nil, registry.PaperUnknown},
		{"corrected since", first, []registry.Event{named("Nguyễn Văn Mậu")}, registry.PaperAmended},
		{"printed after the correction", paper("BK", "Nguyễn Văn Mậu", 0), []registry.Event{named("Nguyễn Văn Mậu")}, registry.PaperValid},
		{"corrected and corrected back", first, []registry.Event{named("Nguyễn Văn Mậu"), named("Nguyễn Văn Mẫu")}, registry.PaperValid},
		{"between two corrections", paper("BK", "Nguyễn Văn Mậu", 0), []registry.Event{named("Nguyễn Văn Mậu"), named("Nguyễn Văn Mạu")}, registry.PaperAmended},
		{"corrected elsewhere", first, []registry.Event{cited}, registry.PaperValid},
		{"replaced", first, []registry.Event{reissued}, registry.PaperReissued},
		{"the new paper", paper("BK", "Nguyễn Văn Mẫu", 1), []registry.Event{reissued}, registry.PaperValid},
		{"corrected, then replaced", first, []registry.Event{named("Nguyễn Văn Mậu"), reissued}, registry.PaperReissued},
		{"the new paper with the old name", paper("BK", "Nguyễn Văn Mẫu", 1), []registry.Event{named("Nguyễn Văn Mậu"), reissued}, registry.PaperUnknown},
		{"the new paper corrected", paper("BK", "Nguyễn Văn Mẫu", 1), []registry.Event{reissued, named("Nguyễn Văn Mậu")}, registry.PaperAmended},
		{"the second of three", paper("BK", "Nguyễn Văn Mẫu", 1), []registry.Event{reissued, reissued}, registry.PaperReissued},
		{"annulled", first, []registry.Event{annulled}, registry.PaperAnnulled},
		{"stripped", first, []registry.Event{reissued, stripped}, registry.PaperAnnulled},
		{"annulled and restored", first, []registry.Event{annulled, restored}, registry.PaperValid},
		{"a forger's name on an annulled award", paper("BK", "Ai Đó", 0), []registry.Event{annulled}, registry.PaperUnknown},
		{"lowered", first, []registry.Event{downgraded}, registry.PaperAnnulled},
		{"the paper of the lower honour", paper("GK", "Nguyễn Văn Mẫu", 0), []registry.Event{downgraded}, registry.PaperValid},
	} {
		award := registry.Award{Honour: "BK", As: registry.Recipient{Rank: "Đại úy", Name: "Nguyễn Văn Mẫu"}, Events: c.events}
		if got := award.AnswerFor(c.paper, onPaper); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
