package main

// proofView is a proof as --json prints it.
type proofView struct {
	Issuer string           `json:"issuer"`
	Number string           `json:"number"`
	Year   int              `json:"year"`
	Doubts []doubtView      `json:"doubts"`
	Sheets []proofSheetView `json:"sheets"`
}

type doubtView struct {
	Code string `json:"code"`
	Text string `json:"text"`
}

type proofSheetView struct {
	ID        int64           `json:"id"`
	Ordinal   int             `json:"ordinal"`
	Recipient string          `json:"recipient"`
	Honour    string          `json:"honour"`
	Paper     string          `json:"paper"`
	Template  string          `json:"template,omitempty"`
	Mode      string          `json:"mode"`
	Lines     []proofLineView `json:"lines"`
	Doubts    []doubtView     `json:"doubts"`
}

// proofLineView is a line as it is printed, sizes in pt, and what the register
// holds for it.
type proofLineView struct {
	Line     string   `json:"line"`
	Text     []string `json:"text"`
	Size     float64  `json:"size"`
	FullSize float64  `json:"full_size"`
	Register string   `json:"register,omitempty"`
}

func (e *env) printProof(p *proofRead) error {
	ref := p.decision.Ref()
	view := proofView{Issuer: ref.Issuer, Number: ref.Number, Year: int(ref.Year), Doubts: e.doubtViews(p.general), Sheets: []proofSheetView{}}
	for _, sheet := range p.read {
		shown := proofSheetView{
			ID: sheet.award.ID, Ordinal: sheet.award.Ordinal, Recipient: spaced(sheet.award.As.Rank, sheet.award.As.Name), Honour: sheet.award.Honour,
			Paper: sheet.paper.PaperID(), Template: templateOf(sheet.paper), Mode: string(p.modeOf(sheet.paper)),
			Lines: []proofLineView{}, Doubts: e.doubtViews(sheet.doubts),
		}
		for _, l := range sheet.lines {
			shown.Lines = append(shown.Lines, proofLineView{string(l.Role), l.Lines, l.Size, l.FullSize, p.registeredText(sheet, l.Role)})
		}
		view.Sheets = append(view.Sheets, shown)
	}
	return e.printJSON(view)
}

func (e *env) doubtViews(doubts []doubt) []doubtView {
	views := make([]doubtView, len(doubts))
	for i, d := range doubts {
		views[i] = doubtView{d.code, d.say(e.texts)}
	}
	return views
}
