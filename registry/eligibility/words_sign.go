package eligibility

import (
	"cmp"
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// reason words the finding of [MaySign].
func (s signing) reason(cat *catalogue.Catalogue, f Finding, lang Lang) string {
	return s.template().fill(lang,
		"{honour}", honourName(cat, s.honour, f.about.year, lang),
		"{level}", LevelName(s.level, lang), "{Level}", capital(LevelName(s.level, lang)),
		"{lowest}", LevelName(s.authority.Level, lang),
		"{rank}", RankName(s.signee.Rank, lang),
		"{ceiling}", RankName(s.ceiling, lang),
		"{bound}", s.bound(lang),
		"{post}", s.post(lang),
		"{unit}", EchelonName(cmp.Or(s.signee.Equivalent, s.signee.Echelon), lang),
		"{echelons}", echelonNames(s.authority.Echelons, lang),
	)
}

func (s signing) template() sentence {
	switch s.why {
	case signByPay:
		return sentence{
			"Cấp {level} được ký {honour}; người không có quân hàm thì tính theo mức lương tương đương {ceiling}{post}.",
			"{Level} may sign {honour}; without rank, pay equal to {ceiling} is the limit{post}."}
	case signAbove:
		return sentence{
			"{honour} do cấp {lowest} ký; cấp {level} cao hơn nên ký thay được khi cấp dưới không có tư cách pháp nhân.",
			"{honour} is signed by: {lowest}; {level} stands above and signs where the lower has no legal personality."}
	case signTooLow:
		return sentence{
			"Cấp {level} không được ký {honour}; từ cấp {lowest} trở lên mới được ký.",
			"{Level} may not sign {honour}; only {lowest} and above may."}
	case signRankTooHigh:
		return sentence{
			"Quân hàm {rank} cao hơn mức {ceiling} mà cấp {level} được ký {honour}; phải trình cấp trên.",
			"The rank {rank} is above {ceiling}, up to which {level} may sign {honour}; the superior level has to sign."}
	case signWrongUnit:
		return sentence{
			"Cấp {level} chỉ được ký {honour} cho: {echelons}; tập thể này là {unit}, phải trình cấp trên.",
			"{Level} may sign {honour} only for: {echelons}; this unit is a {unit}, so the superior level has to sign."}
	case signNoRank:
		return sentence{
			"Sổ chưa ghi quân hàm nên chưa biết cấp {level} có được ký {honour} không (cao nhất {ceiling}); cần ghi quân hàm.",
			"The register holds no rank, so whether {level} may sign {honour} is not known (up to {ceiling}); record the rank."}
	case signNoEchelon:
		return sentence{
			"Chưa biết tập thể này tương đương cấp nào nên chưa biết cấp {level} có được ký {honour} không (chỉ cho: {echelons}); cần ghi cấp tương đương.",
			"To what echelon this unit is equal is not recorded, so whether {level} may sign {honour} is not known (only for: {echelons}); record the equal echelon."}
	}
	return sentence{
		"Cấp {level} được ký {honour}{bound}{post}.",
		"{Level} may sign {honour}{bound}{post}."}
}

// bound tells the highest rank, or the echelons.
func (s signing) bound(lang Lang) string {
	switch {
	case s.ceiling != "":
		return sentence{" cho quân hàm cao nhất đến {ceiling}", " up to the rank {ceiling}"}.fill(lang, "{ceiling}", RankName(s.ceiling, lang))
	case len(s.authority.Echelons) > 0:
		return sentence{" cho: {echelons}", " for: {echelons}"}.fill(lang, "{echelons}", echelonNames(s.authority.Echelons, lang))
	}
	return ""
}

// post tells the highest post, which the reader has to compare.
func (s signing) post(lang Lang) string {
	if s.authority.MaxPost == "" {
		return ""
	}
	if s.ceiling == "" {
		return sentence{" cho: {post}", " for: {post}"}.fill(lang, "{post}", s.authority.MaxPost)
	}
	return sentence{", chức vụ cao nhất đến {post}", ", up to the post {post}"}.fill(lang, "{post}", s.authority.MaxPost)
}

func echelonNames(echelons []string, lang Lang) string {
	names := make([]string, len(echelons))
	for i, e := range echelons {
		names[i] = EchelonName(registry.Echelon(e), lang)
	}
	return strings.Join(names, ", ")
}
