package certificates

import (
	"math"
	"testing"

	"sovang/certificates/blank"
	"sovang/registry/catalogue"
)

// bounds returns the box around all points of a drawing, control points
// included: the ink lies within.
func (d drawing) bounds() box {
	b := box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	add := func(x, y, width float64) {
		b.left, b.right = min(b.left, x-width), max(b.right, x+width)
		b.top, b.bottom = min(b.top, y-width), max(b.bottom, y+width)
	}
	for _, s := range d {
		half := 0.0
		if s.Stroke != nil {
			half = s.StrokeWidth / 2
		}
		for _, g := range s.Path {
			switch g.Op {
			case 'M', 'L':
				add(g.X, g.Y, half)
			case 'C':
				add(g.X, g.Y, half)
				add(g.X1, g.Y1, half)
				add(g.X2, g.Y2, half)
			}
		}
	}
	return b
}

func outerBox(m catalogue.CertificateModel) box {
	x, y := (m.PaperWidth-m.BorderWidth)/2, (m.PaperHeight-m.BorderHeight)/2
	return box{x, y, m.PaperWidth - x, m.PaperHeight - y}
}

func TestTilesComeOutWholeAndMirrorOneAnother(t *testing.T) {
	for _, model := range []catalogue.CertificateModel{modelA4(t), model360(t)} {
		outer := outerBox(model)
		for _, s := range sides(outer) {
			if s.count()%2 == 0 {
				t.Errorf("%s: %d tiles on a side, want an odd number", model.ID, s.count())
			}
			if p := s.pitch(); math.Abs(p-tilePitch) > 0.06*tilePitch {
				t.Errorf("%s: tiles %.2f mm apart, want about %.1f", model.ID, p, tilePitch)
			}
		}
		at := map[[2]int]*Artwork{}
		hundredths := func(x, y float64) [2]int { return [2]int{int(math.Round(x * 100)), int(math.Round(y * 100))} }
		items := tiles(outer, nil)
		for _, item := range items {
			s := item.(Stamp)
			at[hundredths(s.X+s.Of.Width/2, s.Y+s.Of.Height/2)] = s.Of
		}
		for _, item := range items {
			s := item.(Stamp)
			x, y := s.X+s.Of.Width/2, s.Y+s.Of.Height/2
			if at[hundredths(model.PaperWidth-x, y)] != s.Of || at[hundredths(x, model.PaperHeight-y)] != s.Of {
				t.Errorf("%s: the tile at %.1f, %.1f has no mirror image", model.ID, x, y)
			}
		}
	}
}

func TestBorderStaysBetweenItsBoxes(t *testing.T) {
	outer := outerBox(modelA4(t))
	for _, item := range border(outer, nil) {
		var b box
		switch i := item.(type) {
		case Shape:
			b = drawing{i}.bounds()
		case Stamp:
			b = box{i.X, i.Y, i.X + i.Of.Width, i.Y + i.Of.Height}
			var shapes drawing
			for _, s := range i.Of.Items {
				shapes = append(shapes, s.(Shape))
			}
			inner := shapes.bounds()
			if inner.left < 0 || inner.top < 0 || inner.right > i.Of.Width || inner.bottom > i.Of.Height {
				t.Errorf("a tile leaves its form: %.2f", inner)
			}
			b = box{i.X + inner.left, i.Y + inner.top, i.X + inner.right, i.Y + inner.bottom}
		}
		if b.left < outer.left || b.top < outer.top || b.right > outer.right || b.bottom > outer.bottom {
			t.Errorf("the border leaves its outer box: %.2f", b)
		}
	}
	lines := lace(outer.inset(innerGold)).bounds()
	if inner := outer.inset(innerGold - 0.2); lines.left < inner.left || lines.bottom > inner.bottom {
		t.Errorf("the lace points outwards: %.2f", lines)
	}
}

func TestOrnamentsLeaveTheTextAlone(t *testing.T) {
	for _, model := range []catalogue.CertificateModel{modelA4(t), model360(t)} {
		template := usualBlank(t, model)
		first, _ := template.Field(blank.Country)
		last, _ := template.Field(blank.SignerName)
		emblem := ornamentAt(template, blank.Emblem)
		size := model.Lines[catalogue.LineCountry].Size
		country := first.Y - inkAbove(Face{Family: Serif}, true)*em(size)
		for name, d := range map[string]drawing{"emblem": emblemAt(emblem), "flags": flagsAt(emblem)} {
			if low := d.bounds().bottom; low > country-0.9 {
				t.Errorf("%s: %s reaches down to %.2f, text begins at %.2f", model.ID, name, low, country)
			}
		}
		foot := last.Y + 0.222*em(14)
		if high := badgeAt(ornamentAt(template, blank.Badge)).bounds().top; high < foot+1 {
			t.Errorf("%s: badge reaches up to %.2f, text ends at %.2f", model.ID, high, foot)
		}
	}
}

func TestTitlesHaveSixFlags(t *testing.T) {
	red := 0
	for _, s := range flags(20) {
		if s.Fill != nil && *s.Fill == flagRed() {
			red++
		}
	}
	if red != 6 {
		t.Errorf("%d red cloths, want three on each side", red)
	}
}

func TestTheStarIsLeftOutWhenTheUnitWantsPlainPaper(t *testing.T) {
	c := meritCertificate(t)
	template, err := c.template()
	if err != nil {
		t.Fatal(err)
	}
	g, _ := groundOf(c, template)
	with, without := backdrop(g, DefaultStyle()), backdrop(g, Style{})
	for _, item := range without.Items {
		if s, ok := item.(Shape); ok && s.Fill != nil && *s.Fill == rayTint() {
			t.Error("plain paper has rays")
		}
	}
	if len(with.Items) <= len(without.Items) {
		t.Errorf("%d items with star, %d without", len(with.Items), len(without.Items))
	}
}
