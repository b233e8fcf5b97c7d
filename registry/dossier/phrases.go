package dossier

import (
	"cmp"
	"fmt"
	"strings"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/eligibility"
	"sovang/registry/paper"
)

// Grounds is on what a request or a decision rests besides the law: what was
// resolved for this case alone.
type Grounds struct {
	// Resolution is the number of the party committee's resolution,
	// ResolutionOn its day; both are written by hand when they are not given.
	Resolution   string
	ResolutionOn cal.Date
}

// Party is the name of the party committee: Đảng ủy Cục Kỹ thuật.
func (o Office) Party() string {
	return cmp.Or(o.Setting(registry.SettingParty), o.presets.bodyOf(o.Unit).Party+" "+o.Name())
}

// Council is the name of the unit's emulation council or team with that of
// the unit: Hội đồng Thi đua - Khen thưởng Cục Kỹ thuật.
func (o Office) Council() string {
	name := o.councilName()
	if strings.HasSuffix(name, o.Name()) {
		return name
	}
	return name + " " + o.Name()
}

// councilName is the name of the council without the unit, unless the setting
// has it.
func (o Office) councilName() string {
	return cmp.Or(o.Setting(registry.SettingCouncil), o.presets.bodyOf(o.Unit).Council)
}

// Authority is who decides at the unit: Cục trưởng Cục Kỹ thuật, Tư lệnh Quân
// khu 2.
func (o Office) Authority() string {
	name := o.Name()
	for _, command := range []string{"Bộ Tư lệnh ", "Bộ Chỉ huy quân sự ", "Bộ Chỉ huy "} {
		name = strings.TrimPrefix(name, command)
	}
	return cmp.Or(o.HeadPost(), "Thủ trưởng") + " " + name
}

// typeName names a type of commendation after the word khen thưởng.
func typeName(t registry.AwardType) string {
	return eligibility.TypeName(string(t), eligibility.Vietnamese)
}

// resolution is the basis that the party committee resolved first (Thông tư
// 151/2018/TT-BQP, Điều 55.3, 55.4).
func (o Office) resolution(g Grounds) string {
	return "Căn cứ " + o.Referred("Nghị quyết", g.Resolution, g.ResolutionOn, o.Party())
}

// minutesLines name the meetings of the council that voted on the lines, the
// oldest first, as "Biên bản họp ngày … của Hội đồng …".
func (o Office) minutesLines(entries []Entry) []string {
	var nominations []registry.Nomination
	for _, e := range entries {
		nominations = append(nominations, e.Nomination)
	}
	var lines []string
	for _, ballot := range ballotsOf(nominations, catalogue.UnitCouncil) {
		lines = append(lines, minutesName(ballot)+" của "+o.Council())
	}
	return lines
}

// minutesName names minutes as they are numbered, if they are.
func minutesName(b registry.Ballot) string {
	name := "Biên bản họp"
	switch minutes := b.Minutes; {
	case minutes == "":
	case strings.HasPrefix(registry.Fold(minutes), "bien ban"):
		name = paper.UpperFirst(minutes)
	default:
		name += " số " + minutes
	}
	if strings.Contains(name, b.Held.Long()) || strings.Contains(name, b.Held.Short()) {
		return name
	}
	return name + " " + b.Held.Long()
}

// occasion says for what sort of achievement lines are honoured outside the
// yearly summing-up: khen thưởng cá nhân có thành tích xuất sắc đột xuất. It is
// empty for the others.
func (o Office) occasion(entries []Entry) string {
	whom := strings.TrimPrefix(recipientWords(entries), "các ")
	switch movement := sharedMovement(entries); {
	case sharedType(entries) == registry.ByFeat:
		return "khen thưởng " + whom + " có thành tích xuất sắc đột xuất"
	case sharedType(entries) == registry.ByMovement && o.Movements[movement].Name != "":
		return "khen thưởng " + whom + " có thành tích xuất sắc trong " + movementWords(o.Movements[movement])
	}
	return ""
}

// sharedMovement is the code of the movement of all lines, or nothing.
func sharedMovement(entries []Entry) string {
	for _, e := range entries {
		if e.Movement != entries[0].Movement {
			return ""
		}
	}
	return entries[0].Movement
}

// movementWords names a movement inside a sentence: phong trào thi đua Quyết
// thắng, Cuộc vận động “Phát huy truyền thống …”. The register keeps its name
// with or without the word for its kind.
func movementWords(m registry.Movement) string {
	name := registry.Fold(m.Name)
	for _, kind := range []string{"phong trao ", "cuoc van dong ", "dot ", "hoi thi ", "hoi thao "} {
		if strings.HasPrefix(name, kind) {
			return lowerFirst(m.Name)
		}
	}
	thematic := m.Kind == registry.ThematicMovement
	switch isEmulation := strings.HasPrefix(name, "thi dua "); {
	case m.Kind == registry.Campaign:
		return "Cuộc vận động “" + m.Name + "”"
	case isEmulation && thematic:
		return "đợt " + lowerFirst(m.Name)
	case isEmulation:
		return "phong trào " + lowerFirst(m.Name)
	case thematic:
		return "đợt thi đua “" + m.Name + "”"
	}
	return "phong trào thi đua “" + m.Name + "”"
}

// familyWords names what sorts of honour lines are: danh hiệu thi đua, hình
// thức khen thưởng, or one of them.
func familyWords(entries []Entry) string {
	titles, forms := false, false
	for _, e := range entries {
		if e.Honour.Kind.Family() == catalogue.EmulationTitle {
			titles = true
		} else {
			forms = true
		}
	}
	switch {
	case !forms:
		return "danh hiệu thi đua"
	case !titles:
		return "hình thức khen thưởng"
	}
	return "danh hiệu thi đua, hình thức khen thưởng"
}

// countedBoth counts inside a sentence: 03 tập thể và 15 cá nhân.
func countedBoth(entries []Entry) string { return strings.ReplaceAll(counted(entries), ", ", " và ") }

// deed words for what all lines are honoured, as it stands inside a sentence:
// đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng năm 2019.
func (o Office) deed(entries []Entry) string {
	shared := entries[0].Achievement
	titles, period := true, entries[0].Period
	for _, e := range entries {
		if e.Achievement != entries[0].Achievement {
			shared = ""
		}
		period.From, period.To = min(period.From, e.Period.From), max(period.To, e.Period.To)
		titles = titles && isBasicTitle(e.Honour.Code)
	}
	if shared != "" {
		return lowerFirst(strings.TrimRight(shared, "."))
	}
	if sharedType(entries) == registry.ByFeat {
		return "đã lập thành tích xuất sắc đột xuất"
	}
	words := "đã có thành tích xuất sắc trong "
	if titles {
		words = "đã hoàn thành tốt nhiệm vụ trong "
	}
	name := o.Setting(registry.SettingMovement)
	if m, known := o.Movements[sharedMovement(entries)]; known {
		name = movementWords(m)
	}
	return words + name + " " + period.Long()
}

// isBasicTitle tells that the title is for who did the work well.
func isBasicTitle(code string) bool {
	switch code {
	case "CSTT", "LDTT", "DVTT", "TTLDTT":
		return true
	}
	return false
}

// comrade splits "Đại tá Nguyễn Văn A, Chính ủy" to rank, name and post.
func comrade(text string) (rank, name, post string) {
	name, post, _ = strings.Cut(text, ",")
	name, post = strings.TrimSpace(name), strings.TrimSpace(post)
	for _, candidate := range registry.Ranks() {
		if rest, ok := strings.CutPrefix(name, candidate+" "); ok {
			return candidate, strings.TrimSpace(rest), post
		}
	}
	return "", name, post
}

// percent writes a share in percent with one decimal, 66,7%; a whole one
// without.
func percent(part, whole int) string {
	if whole == 0 {
		return ""
	}
	tenths := (part*2000 + whole) / (2 * whole)
	if tenths%10 == 0 {
		return fmt.Sprintf("%d%%", tenths/10)
	}
	return fmt.Sprintf("%d,%d%%", tenths/10, tenths%10)
}

func lowerFirst(text string) string {
	for i, r := range text {
		return strings.ToLower(string(r)) + text[i+len(string(r)):]
	}
	return text
}

// closed ends the lines of an enumeration: ";" and "." after the last.
func closed(lines []string) []string {
	ended := make([]string, len(lines))
	for i, line := range lines {
		ended[i] = strings.TrimRight(line, ".;") + ";"
		if i == len(lines)-1 {
			ended[i] = strings.TrimRight(line, ".;") + "."
		}
	}
	return ended
}

// paragraphs returns lines as paragraphs of one style.
func paragraphs(style paper.Style, lines []string) []paper.Block {
	blocks := make([]paper.Block, len(lines))
	for i, line := range lines {
		blocks[i] = paper.Text(style, line)
	}
	return blocks
}

// room leaves lines to be written by hand.
func room(lines int) []paper.Block {
	return paragraphs(paper.Fill, make([]string, lines))
}

// known is a line of an enumeration with what the register holds, or with room
// to write it by hand.
func known(label, value string) paper.Block {
	if value == "" {
		return paper.Text(paper.Fill, "- "+label+": ")
	}
	return paper.Text(paper.Item, "- "+label+": "+value)
}
