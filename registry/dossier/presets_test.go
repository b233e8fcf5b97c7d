package dossier

import (
	"strings"
	"testing"

	"sovang/registry"
	"sovang/registry/catalogue"
)

func TestPresetsAgreeWithTheCatalogue(t *testing.T) {
	p, err := readPresets(presetText)
	if err != nil {
		t.Fatal(err)
	}
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, b := range p.bases {
		if seen[b.ID] {
			t.Errorf("%s stands twice", b.ID)
		}
		seen[b.ID] = true
		d, known := cat.Document(b.Document)
		switch {
		case !known:
			t.Errorf("%s cites %q, which the catalogue does not know", b.ID, b.Document)
		case b.ValidFrom.First().Before(d.ValidFrom.First()):
			t.Errorf("%s begins %s, %s only %s", b.ID, b.ValidFrom, b.Document, d.ValidFrom)
		case !d.ValidTo.IsZero() && (b.ValidTo.IsZero() || b.ValidTo.First().After(d.ValidTo.Last())):
			t.Errorf("%s ends %s, %s already %s", b.ID, b.ValidTo, b.Document, d.ValidTo)
		}
		if !strings.HasPrefix(b.Line, "Căn cứ ") || strings.TrimRight(b.Line, ".; ") != b.Line {
			t.Errorf("%s: %q is not a line of căn cứ without mark", b.ID, b.Line)
		}
		if b.Source == "" || b.Confidence == "" {
			t.Errorf("%s does not say where it was read", b.ID)
		}
		if b.Confidence != catalogue.Confirmed && b.Note == "" {
			t.Errorf("%s does not say what is not confirmed", b.ID)
		}
	}
}

func TestEveryRegimeHasItsBases(t *testing.T) {
	p, err := readPresets(presetText)
	if err != nil {
		t.Fatal(err)
	}
	cat, err := catalogue.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, regime := range cat.Regimes() {
		bases := p.basesOn(regime.ValidFrom)
		var documents []string
		for _, b := range bases {
			documents = append(documents, b.Document)
		}
		least := 3 // law, decree, circular
		if regime.ID == "A0" {
			least = 1 // in 2004 the law alone is known
		}
		if len(bases) < least {
			t.Errorf("regime %s begins with %v", regime.ID, documents)
		}
	}
}

func TestEveryEchelonHasItsBodies(t *testing.T) {
	p, err := readPresets(presetText)
	if err != nil {
		t.Fatal(err)
	}
	for _, echelon := range registry.Echelons() {
		want := "Hội đồng Thi đua - Khen thưởng"
		if echelon == registry.Company || echelon == registry.Battalion || echelon == registry.Platoon || echelon == registry.Squad {
			want = "Tổ Thi đua - Khen thưởng"
		}
		b := p.bodyOf(registry.Unit{Echelon: echelon})
		if b.Council != want || b.Short == "" || b.Chair == "" || b.Party == "" {
			t.Errorf("%s: %+v", echelon, b)
		}
	}
	if b := p.bodyOf(registry.Unit{Echelon: registry.Office, Equivalent: registry.Battalion}); b.Short != "Tổ" {
		t.Errorf("an office that counts as a battalion has a %s", b.Short)
	}
}

func TestSharesAreWrittenWithOneDecimal(t *testing.T) {
	for _, c := range []struct {
		part, whole int
		want        string
	}{{12, 15, "80%"}, {11, 15, "73,3%"}, {2, 3, "66,7%"}, {61, 120, "50,8%"}, {0, 5, "0%"}, {5, 5, "100%"}, {0, 0, ""}} {
		if got := percent(c.part, c.whole); got != c.want {
			t.Errorf("%d of %d: got %s, want %s", c.part, c.whole, got, c.want)
		}
	}
}

func TestComradesAreSplit(t *testing.T) {
	for _, c := range []struct{ text, rank, name, post string }{
		{"Đại tá Nguyễn Văn Mẫu, Chính ủy", "Đại tá", "Nguyễn Văn Mẫu", "Chính ủy"},
		{"Thiếu tá Trần Thị Thử", "Thiếu tá", "Trần Thị Thử", ""},
		{"Lê Văn Mẫu, Trợ lý, Phòng Chính trị", "", "Lê Văn Mẫu", "Trợ lý, Phòng Chính trị"},
		{"", "", "", ""},
	} {
		if rank, name, post := comrade(c.text); rank != c.rank || name != c.name || post != c.post {
			t.Errorf("%q: got %q, %q, %q", c.text, rank, name, post)
		}
	}
}

func TestMovementsAreNamedInASentence(t *testing.T) {
	for _, c := range []struct {
		kind       registry.MovementKind
		name, want string
	}{
		{registry.RegularMovement, "Thi đua Quyết thắng", "phong trào thi đua Quyết thắng"},
		{registry.RegularMovement, "Phong trào thi đua Quyết thắng", "phong trào thi đua Quyết thắng"},
		{registry.Campaign, "Phát huy truyền thống", "Cuộc vận động “Phát huy truyền thống”"},
		{registry.Campaign, "Cuộc vận động 50", "cuộc vận động 50"},
		{registry.ThematicMovement, "Thi đua đột kích", "đợt thi đua đột kích"},
		{registry.ThematicMovement, "Hội thi Kỹ thuật viên giỏi", "hội thi Kỹ thuật viên giỏi"},
		{registry.ThematicMovement, "Ba nhất", "đợt thi đua “Ba nhất”"},
		{registry.RegularMovement, "Ba nhất", "phong trào thi đua “Ba nhất”"},
	} {
		if got := movementWords(registry.Movement{Kind: c.kind, Name: c.name}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
