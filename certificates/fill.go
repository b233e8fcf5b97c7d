package certificates

import (
	"strings"

	"sovang/certificates/blank"
	"sovang/registry"
	"sovang/registry/catalogue"
	"sovang/registry/paper"
)

// Source is what the register knows about one award, from which its paper is
// filled.
type Source struct {
	// Award is the award as it reads today, corrections made.
	Award    registry.Award
	Decision registry.Decision
	// Honour is the row of the catalogue on the day of the decision, Model
	// its certificate model.
	Honour catalogue.Honour
	Model  catalogue.CertificateModel
	// Blank is the template of the certificate; the zero Template is the one
	// that comes with the program for the model.
	Blank blank.Template
	// Issuer is the name of the unit or authority that decided.
	Issuer string
	// Head is the post of the issuer's head, used when the decision does not
	// name who decides: Cục trưởng.
	Head string
	// PosthumousVerb replaces the verb after death: TRUY TẶNG.
	PosthumousVerb string
}

// Certificate fills the certificate of the award by the fill-ins of Thông tư
// 115/2016/TT-BQP, Điều 8 and 9.
func (s Source) Certificate() Certificate {
	as := s.Award.As
	return Certificate{
		Model: s.Model, Blank: s.template(), Authority: s.authority(), Verb: s.verb(), Honour: s.Honour.Heading(),
		Title: s.Honour.Kind == catalogue.Title,
		Rank:  as.Rank, Recipient: as.Name, Unit: s.Award.Subject.IsUnit(), Post: s.post(), Citation: s.citation(),
		Place: s.Decision.Place, Date: s.Decision.Date, Signature: s.signature(),
		DecisionNumber: s.Decision.Number, DecisionDate: s.Decision.Date, Ordinal: s.Award.Ordinal,
		Row: s.Award.Ordinal, Key: as.Name,
	}
}

// template is the blank as given, else the usual one; a model without any is
// left to the layout, which tells it.
func (s Source) template() blank.Template {
	if s.Blank.ID != "" {
		return s.Blank
	}
	usual, err := BlankFor(s.Model)
	if err != nil {
		return blank.Template{}
	}
	return usual
}

// authority is the post that decides: as the decision names it, else the
// head's post and the issuer's name.
func (s Source) authority() string {
	if s.Decision.Authority != "" {
		return s.Decision.Authority
	}
	if _, above := registry.AuthorityByCode(s.Decision.Issuer); above {
		return joinWords(s.headPost(), strings.TrimPrefix(s.Issuer, s.headPost()))
	}
	names := issuerNames(s.Issuer) // Tư lệnh Quân khu 2, of the Bộ Tư lệnh Quân khu 2
	return joinWords(s.headPost(), names[len(names)-1])
}

// headPost is the post in whose place a deputy signs: what stands before the
// issuer's name in the authority, the signer's own post when the head signs,
// or the head's as set.
func (s Source) headPost() string {
	for _, name := range issuerNames(s.Issuer) {
		post, ok := strings.CutSuffix(s.Decision.Authority, " "+name)
		if post = strings.TrimSpace(post); ok && post != "" {
			return post
		}
	}
	if s.Decision.Formula == "" || s.Decision.Formula == "Q." {
		return s.Decision.Signer.Post
	}
	return s.Head
}

// issuerNames lists how an authority names the issuer after its head's post:
// in full, or without the word for its command, as the Tư lệnh Quân khu 2
// heads the Bộ Tư lệnh Quân khu 2.
func issuerNames(issuer string) []string {
	names := []string{issuer}
	for _, command := range []string{"Bộ Tư lệnh ", "Bộ Chỉ huy quân sự ", "Bộ Chỉ huy "} {
		if short, ok := strings.CutPrefix(issuer, command); ok {
			names = append(names, short)
		}
	}
	return names
}

func (s Source) signature() SignatureBlock {
	signer := s.Decision.Signer
	return SignatureBlock{Formula: s.Decision.Formula, HeadPost: s.headPost(), Post: signer.Post, Rank: signer.Rank, Name: signer.Name}
}

func (s Source) verb() string {
	if s.Award.Posthumous && s.PosthumousVerb != "" {
		return s.PosthumousVerb
	}
	return s.Honour.Verb
}

// post is the line below the recipient: a person's post and unit with the
// unit above, or a unit's superior.
func (s Source) post() string {
	as := s.Award.As
	if s.Award.Subject.IsUnit() {
		return as.Superior
	}
	line := joinWords(as.Post, as.Unit)
	if rest := unitBeside(as.Post, as.Unit); rest != as.Unit {
		line = joinComma(as.Post, rest)
	}
	if as.Superior == "" || as.Superior == as.Unit {
		return line
	}
	if line == "" {
		return as.Superior
	}
	return line + ", " + as.Superior
}

// unitBeside returns the unit as it is told beside a post: a post that ends
// with the name of its unit, as Trưởng phòng Quân khí does with Phòng Quân khí,
// leaves only what is above the unit.
func unitBeside(post, unit string) string {
	own, above, _ := strings.Cut(unit, ",")
	folded := func(text string) string { return " " + strings.ReplaceAll(registry.Fold(text), "–", "-") }
	if post != "" && own != "" && strings.HasSuffix(folded(post), folded(own)) {
		return strings.TrimSpace(above)
	}
	return unit
}

// citation is the award's own, with a capital at the front, or the usual
// words for the honour and its period; for a feat there are none.
func (s Source) citation() string {
	if text := s.Award.Citation; text != "" {
		return paper.UpperFirst(text)
	}
	if s.Award.Type == registry.ByFeat { // a feat has no usual words
		return ""
	}
	when := s.Award.Period.Long()
	switch s.Honour.Code {
	case "DVTT", "TTLDTT", "CSTT", "LDTT":
		return "Đã hoàn thành tốt nhiệm vụ trong phong trào thi đua Quyết thắng " + when
	case "DVQT", "TTLDXS":
		return "Đã hoàn thành xuất sắc nhiệm vụ, dẫn đầu phong trào thi đua Quyết thắng " + when
	}
	return "Đã có thành tích xuất sắc trong phong trào thi đua Quyết thắng " + when
}

// joinWords joins the words that are there.
func joinWords(words ...string) string {
	var there []string
	for _, word := range words {
		if word = strings.TrimSpace(word); word != "" {
			there = append(there, word)
		}
	}
	return strings.Join(there, " ")
}

// Extract fills the extract of the award, under the head block and over the
// signature of the unit that keeps the register.
func (s Source) Extract(head Letterhead, signature SignatureBlock) Extract {
	as := s.Award.As
	return Extract{
		Letterhead: head, Signature: signature, Verb: s.verb(), Honour: s.Honour.FullName(s.giver()),
		Recipient: joinWords(as.Rank, as.Name), Unit: s.Award.Subject.IsUnit(), Post: s.post(),
		Period: s.Award.Period, Citation: paper.UpperFirst(s.Award.Citation),
		Issuer: s.Issuer, Signer: s.signer(),
		DecisionNumber: s.Decision.Number, DecisionDate: s.Decision.Date, Ordinal: s.Award.Ordinal,
		Row: s.Award.Ordinal, Key: as.Name, FileName: as.Name,
	}
}

// signer says who signed the decision; a post alone says nothing that the
// issuer does not.
func (s Source) signer() string {
	signer := s.Decision.Signer
	if signer.Name == "" {
		return ""
	}
	return joinWords(signer.Post, signer.Rank, signer.Name)
}

// giver is how an honour named by its giver calls it: flags name the unit,
// certificates of merit the post.
func (s Source) giver() string {
	if s.Honour.Kind == catalogue.MeritCertificate {
		return s.authority()
	}
	return s.Issuer
}
