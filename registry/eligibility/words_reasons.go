package eligibility

import (
	"slices"

	"sovang/registry/catalogue"
)

// causeReason words why a question ended before any condition was asked.
func (s speaker) causeReason() sentence {
	switch s.finding.about.cause {
	case causeNoHonour:
		return sentence{"Danh mục không có danh hiệu hoặc hình thức khen thưởng này.", "The catalogue does not know this honour."}
	case causeNoRegime:
		return sentence{"Ngày xét trước ngày Luật Thi đua, khen thưởng 2003 có hiệu lực; chưa có quy định để xét.", "The day lies before the law of 2003; there is no rule to judge by."}
	case causeNoRule:
		return sentence{"Danh mục chưa có tiêu chuẩn của {asked} cho đối tượng này ở thời điểm đó.", "The catalogue has no rule for {asked} for this recipient at that time."}
	case causeWrongKind:
		if s.subject == catalogue.ForUnits {
			return sentence{"{Asked} chỉ tặng cho cá nhân, không tặng cho tập thể.", "{Asked} is for persons only, not for units."}
		}
		return sentence{"{Asked} chỉ tặng cho tập thể, không tặng cho cá nhân.", "{Asked} is for units only, not for persons."}
	case causeNoSuchPath:
		return sentence{"{Asked} không xét theo loại hình khen thưởng này.", "{Asked} is not given for this type of commendation."}
	}
	return sentence{"Chưa có văn bản để biết tiêu chuẩn{text}.", "The text of the rule is not at hand{text}."}
}

// gradeReason words findings about yearly grades.
func (s speaker) gradeReason() sentence {
	switch f := s.finding; {
	case f.Result == Unknown:
		return sentence{
			"Sổ chưa ghi {kind} năm {missing}; cần ghi xếp loại của {those}.",
			"The register holds no {kind} for {missing}; record it for {those}."}
	case f.Condition == catalogue.OpGradeWindow && f.Result == Met:
		return sentence{"{Clause} trong thời gian tính thành tích{window}{fourgrades}.", "{Clause} in the time that counts{window}{fourgrades}."}
	case f.Condition == catalogue.OpGradeWindow:
		return sentence{
			"Chưa đạt mức {clause} trong thời gian tính thành tích{window}{grades}{alsomissing}.",
			"Not {clause} in the whole time that counts{window}{grades}{alsomissing}."}
	case f.Condition == catalogue.OpGrade && f.Result == Met:
		if s.justEnough() {
			return sentence{"Năm {gradeyear} được xếp loại “{had}”, đúng mức cần có.", "{gradeyear}: “{had}”, just what is needed."}
		}
		return sentence{"Năm {gradeyear} được xếp loại “{had}”, đạt mức {clause}{fourgrades}.", "{gradeyear}: “{had}”; needed is {clause}{fourgrades}."}
	case f.Condition == catalogue.OpGrade:
		return sentence{"Năm {gradeyear} được xếp loại “{had}”, cần {clause}.", "{gradeyear}: “{had}”; needed is {clause}."}
	case f.Result == Met:
		return sentence{
			"Đã có {have} năm liền {clause}{streak}, cần {need} năm{fourgrades}.",
			"Years running with {clause}: {have}{streak}; {need} needed{fourgrades}."}
	case f.Have == "" || f.Have == "0":
		return sentence{
			"Tính ngược từ năm {year} chưa có năm nào {clause}, cần {need} năm liền{grades}{alsomissing}.",
			"Counting back from {year}, no year with {clause}; {need} running are needed{grades}{alsomissing}."}
	}
	return sentence{
		"Mới có {have} năm liền {clause}{streak}, cần {need} năm{grades}{alsomissing}.",
		"Years running with {clause}: only {have}{streak}; {need} needed{grades}{alsomissing}."}
}

// awardReason words findings about awards.
func (s speaker) awardReason() sentence {
	f := s.finding
	if f.Result == Unknown && f.Condition == catalogue.OpEligibleFor {
		if s.lacking() != "" {
			return sentence{
				"Chưa biết năm {year} đã đủ tiêu chuẩn {honours} hay chưa{lacking}.",
				"Whether {honours} is due for {year} is not known{lacking}."}
		}
		return sentence{
			"Chưa biết năm {year} đã đủ tiêu chuẩn {honours} hay chưa; xét riêng {honours} để biết còn thiếu dữ liệu gì.",
			"Whether {honours} is due for {year} is not known; ask about it by itself to see what is not recorded."}
	}
	if f.Result == Unknown {
		return s.unknownWindow(sentence{
			"Sổ chưa đủ dữ liệu để biết: {ask}; cần ghi đủ các lần được khen, với thời gian lập thành tích.",
			"The register does not tell whether: {ask}; record the awards, with the time of the achievement."})
	}
	if f.Result == Met {
		return s.awardMet()
	}
	switch f.Condition {
	case catalogue.OpHeld:
		return sentence{
			"Chưa được tặng {honours}; đây là điều kiện để tính thành tích tiếp theo.",
			"{Honours} is not held; the time that counts only begins with it."}
	case catalogue.OpHeldFor:
		if s.found() == "" {
			return sentence{"Chưa được tặng {honours}; cần được tặng từ {years} năm trở lên.", "{Honours} is not held; it must be held for {years} years or more."}
		}
		return sentence{"Đã được tặng {found} nhưng mới được {have} năm, cần {years} năm.", "{found} is held, but only for {have} years; {years} needed."}
	case catalogue.OpNotHeld:
		return sentence{"Đã được tặng {found}{types}; theo quy định thì không xét nữa.", "{found} is held already{types}, so this is not given."}
	case catalogue.OpConsecutive:
		if f.Have == "" || f.Have == "0" {
			return sentence{
				"Năm {year} chưa đạt {honours}{last}; cần {need} lần liên tục, lần cuối là của năm đó{overlap}.",
				"{Honours} was not won for {year}{last}; {need} times running are needed, the last for that year{overlap}."}
		}
		return sentence{
			"Mới đạt {honours} {have} lần liên tục{periods}, cần {need} lần{overlap}.",
			"{Honours} won only {have} times running{periods}; {need} needed{overlap}."}
	case catalogue.OpCount:
		return sentence{
			"Mới có {have} lần được tặng {honours} trong thời gian tính thành tích{window}{ofwhich}, cần {need} lần.",
			"Only {have} awards of {honours} in the time that counts{window}{ofwhich}; {need} needed."}
	case catalogue.OpCounts:
		return sentence{
			"Cần {needs} trong thời gian tính thành tích{window}; {soFar}.",
			"{needs} needed in the time that counts{window}; {soFar}."}
	case catalogue.OpEligibleFor:
		return sentence{"Năm {year} chưa đạt và chưa đủ tiêu chuẩn {honours}{lacking}.", "Not holding {honours} for {year}, and not fit for it{lacking}."}
	case catalogue.OpCeiling:
		return sentence{
			"Khen theo đợt, chuyên đề chỉ cao nhất đến {honours}.",
			"In a movement nothing above {honours} may be given."}
	}
	return sentence{ // one in year
		"Năm {onyear} đã được tặng {found}; trong một năm chỉ đề nghị một trong số: {honours}, trừ khen đột xuất và khen quá trình cống hiến.",
		"{found} was already given in {onyear}; a year brings only one of these: {honours}; feats and life service left aside."}
}

// unknownWindow words what is not known because grades are not recorded that
// would tell from which year on things count; else it is as given.
func (s speaker) unknownWindow(other sentence) sentence {
	if len(s.finding.Missing) == 0 {
		return other
	}
	return sentence{
		"Chưa biết chắc đã đủ hay chưa: {ask}; còn tùy xếp loại nhiệm vụ năm {missing} mà sổ chưa ghi; cần ghi xếp loại của {those}.",
		"Not sure: {ask}; it depends on the task grades of {missing}, which are not recorded; record them for {those}."}
}

func (s speaker) awardMet() sentence {
	switch s.finding.Condition {
	case catalogue.OpHeld:
		return sentence{"Đã được tặng {held}{clock}.", "{held} is held{clock}."}
	case catalogue.OpHeldFor:
		return sentence{"Đã được tặng {held} từ {years} năm trở lên.", "{held} is held for {years} years or more."}
	case catalogue.OpNotHeld:
		return sentence{"Chưa được tặng {honours}{types}.", "{Honours}{types} is not held."}
	case catalogue.OpConsecutive:
		return sentence{
			"Đã đạt {honours} {have} lần liên tục{periods}, cần {need} lần{overlap}.",
			"{Honours} won {have} times running{periods}; {need} needed{overlap}."}
	case catalogue.OpCount:
		return sentence{
			"Có {have} lần được tặng {honours} trong thời gian tính thành tích{window}{ofwhich}, cần {need} lần.",
			"{have} awards of {honours} in the time that counts{window}{ofwhich}; {need} needed."}
	case catalogue.OpCounts:
		return sentence{
			"Đã có {needs} trong thời gian tính thành tích{window}{ofwhich}.",
			"{needs} won in the time that counts{window}{ofwhich}."}
	case catalogue.OpEligibleFor:
		return sentence{"Năm {year} đủ tiêu chuẩn hoặc đã đạt {honours}.", "Fit for {honours} in {year}, or holding it."}
	case catalogue.OpCeiling:
		return sentence{
			"Mức khen không vượt {honours}, mức cao nhất khi khen theo đợt, chuyên đề.",
			"The honour is not above {honours}, the highest that a movement brings."}
	}
	return sentence{
		"Năm {onyear} không có lần khen nào khác trong số: {honours}.",
		"No other award in {onyear} among: {honours}."}
}

// timeReason words findings about service, posts and age.
func (s speaker) timeReason() sentence {
	what := sentence{"Thời gian phục vụ tính đến {asof}", "Service up to {asof}"}
	record := sentence{
		"cần ghi đủ ngày nhập ngũ hoặc tuyển dụng (và ngày thôi phục vụ, nếu có)",
		"record the full day of enlistment, and of discharge if any"}
	switch s.finding.Condition {
	case catalogue.OpHardship:
		what = sentence{"Thời gian ở biển, đảo, địa bàn đặc biệt khó khăn", "Time in hardship postings"}
		record = sentence{"cần ghi đủ ngày của quá trình công tác và nơi nào thuộc địa bàn đó", "record the days of the postings, and which are hardship postings"}
	case catalogue.OpTenure:
		what = sentence{"Thời gian giữ chức vụ nhóm “{group}” trở lên", "Time in posts of the group “{group}” or above"}
		record = sentence{"cần ghi quá trình công tác với ngày và hệ số phụ cấp chức vụ", "record the postings with their days and leadership coefficients"}
	case catalogue.OpUnitAge:
		what = sentence{"Thời gian từ khi thành lập đơn vị đến {asof}", "Age of the unit at {asof}"}
		record = sentence{"cần ghi ngày thành lập đơn vị", "record the day on which the unit was founded"}
	case catalogue.OpServiceAge:
		what = sentence{"Thời gian từ khi nhập ngũ hoặc tuyển dụng đến {asof}", "Time in service at {asof}"}
	}
	return s.timeSentence(what, record)
}

func (s speaker) timeSentence(what, record sentence) sentence {
	have := sentence{": {have}", ": {have}"}
	if s.finding.Have == "" {
		have = sentence{" chưa có", ": none"}
	}
	switch {
	case s.finding.Result == Unknown:
		return sentence{
			what.vi + " chưa tính chắc được{bounds}, cần {needed}; " + record.vi + ".",
			what.en + " cannot be told for sure{bounds}, {needed} needed; " + record.en + "."}
	case s.finding.Result == Met:
		return sentence{
			what.vi + have.vi + ", đạt mức {needed}{doubled}{lowered}{higher}.",
			what.en + have.en + "; {needed} needed{doubled}{lowered}{higher}."}
	case s.longEnough():
		return sentence{
			what.vi + have.vi + ", đạt mức {needed}{lowered}; vì kỷ luật nên chưa đạt.",
			what.en + have.en + ", and {needed} needed{lowered}; not fulfilled because of the discipline."}
	}
	return sentence{
		what.vi + have.vi + ", cần {needed}{doubled}{beyond}.",
		what.en + have.en + ", but {needed} needed{doubled}{beyond}."}
}

// disciplineReason words findings about discipline; what is not recorded
// counts as not there.
func (s speaker) disciplineReason() sentence {
	f := s.finding
	switch {
	case f.Result == Unknown && f.Condition == catalogue.OpMembersClear:
		return sentence{
			"Sổ chưa đủ dữ liệu về kỷ luật của quân nhân trong đơn vị năm {year}; cần ghi các trường hợp bị kỷ luật, nếu có.",
			"The register does not tell about discipline in the unit in {year}; record the cases, if any."}
	case f.Result == Unknown:
		return sentence{
			"Sổ chưa ghi đủ ngày của kỷ luật để biết: {ask}; cần ghi ngày, hình thức và ngày kết thúc.",
			"The dates of discipline are not full enough to tell: {ask}; record day, form and end."}
	case f.Condition == catalogue.OpNonePending && f.Result == Met:
		return sentence{"Sổ không ghi kỷ luật nào đang xem xét.", "No pending discipline is recorded."}
	case f.Condition == catalogue.OpNonePending:
		return sentence{
			"Đang trong thời gian xem xét kỷ luật{cases}; chưa xét cho đến khi có kết luận.",
			"Discipline is pending{cases}; nothing is given until it is concluded."}
	case f.Condition == catalogue.OpMembersClear && f.Result == Met:
		return sentence{"Năm {year} sổ không ghi ai trong đơn vị bị kỷ luật{discipline}.", "Nobody in the unit is recorded as disciplined in {year}{discipline}."}
	case f.Condition == catalogue.OpMembersClear:
		return sentence{"Năm {year} trong đơn vị có {people} bị kỷ luật{discipline}.", "In {year} {people} of the unit were disciplined{discipline}."}
	case f.Result == Met && f.Condition == catalogue.OpNever:
		return sentence{"Sổ không ghi lần nào bị kỷ luật{discipline}.", "The register holds no time of being disciplined{discipline}."}
	case f.Result == Met:
		return sentence{"Năm {year} sổ không ghi bị kỷ luật{discipline}.", "Not recorded as disciplined in {year}{discipline}."}
	case f.Condition == catalogue.OpNever:
		return sentence{"Đã bị kỷ luật{cases}; không xét người từng bị kỷ luật{discipline}.", "Disciplined{cases}; whoever was ever disciplined{discipline} is left out."}
	}
	return sentence{
		"Năm {year} bị kỷ luật{cases}; không xét trong năm bị kỷ luật{discipline}.",
		"Disciplined in {year}{cases}; nothing is given in a year of being disciplined{discipline}."}
}

// memberReason words findings about the people of a unit.
func (s speaker) memberReason() sentence {
	f := s.finding
	what := sentence{"đạt {honours}", "with {honours}"}
	if f.Condition == catalogue.OpMembers {
		what = sentence{"{clause}", "with {clause}"}
	}
	switch {
	case f.Result == Unknown:
		return sentence{
			"Sổ chưa cho biết quân số năm {year} và số người " + what.vi + "; cần ghi số liệu xếp loại quân số hoặc quá trình công tác và danh hiệu của từng người.",
			"The register does not tell the strength of {year} and how many " + what.en + "; record the tally of personnel, or each one's postings and titles."}
	case f.Condition == catalogue.OpMembersCount && f.Result == Met:
		return sentence{"Năm {year} đơn vị có {people} " + what.vi + ", cần ít nhất {needpeople}.", "In {year} the unit has {people} " + what.en + "; at least {needpeople} needed."}
	case f.Condition == catalogue.OpMembersCount:
		return sentence{"Năm {year} đơn vị mới có {people} " + what.vi + ", cần ít nhất {needpeople}.", "In {year} the unit has only {people} " + what.en + "; at least {needpeople} needed."}
	case f.Result == Met:
		return sentence{"Năm {year} có {have} quân số " + what.vi + ", cần {share}.", "In {year} {have} of the strength " + what.en + "; {share} needed."}
	}
	return sentence{"Năm {year} mới có {have} quân số " + what.vi + ", cần {share}.", "In {year} only {have} of the strength " + what.en + "; {share} needed."}
}

// factReason words what only a person can state, and what is not known.
func (s speaker) factReason() sentence {
	f := s.finding
	fact := s.theFact()
	stated := slices.ContainsFunc(f.Evidence, func(e Evidence) bool { return e.Fact != "" })
	switch {
	case f.Condition == catalogue.OpReminder:
		return sentence{"{Fact}.", "{Fact}."}
	case f.Condition == catalogue.OpUnknownText:
		return sentence{"Chưa có văn bản để biết hết quy định{text}.", "The text of a part of the rule is not at hand{text}."}
	case f.Result == Unknown:
		return sentence{"Chưa biết: {fact}; nêu bằng --assume {factid}.", "Not known: {fact}; state it with --assume {factid}."}
	case f.Result == Met && stated:
		return sentence{"Đã nêu: {fact}.", "Stated: {fact}."}
	case f.Result == Met && fact.Presumed:
		return sentence{
			"Coi như đạt, vì không ai nêu khác: {fact}.",
			"Taken as given, since nobody states otherwise: {fact}."}
	case f.Result == Met:
		return sentence{"Coi như đã có, theo quyết định đã ký: {fact}.", "Taken as given by the signed decision: {fact}."}
	case stated || fact.Presumed:
		return sentence{"Đã nêu là không đạt: {fact}.", "Stated as not so: {fact}."}
	}
	return sentence{
		"Coi như chưa có, vì chưa ai nêu: {fact}; nêu bằng --assume {factid}.",
		"Taken as absent, since nobody stated it: {fact}; state it with --assume {factid}."}
}

// recordReason words findings about initiatives, registration, category,
// echelon and leaving.
func (s speaker) recordReason() sentence {
	switch f := s.finding; f.Condition {
	case catalogue.OpInitiatives:
		if f.Result == NotMet && (f.Have == "" || f.Have == "0") {
			return sentence{
				"Sổ chưa ghi {what}{scope}{recogniser}{window}, nên coi như chưa có; cần {need}{spent}.",
				"No {what}{scope}{recogniser}{window} on record, so there is none; {need} needed{spent}."}
		}
		return byResult(f.Result,
			sentence{"Có {have} {what}{scope}{recogniser}{window}{titles}, cần {need}{spent}.", "{have} ({what}{scope}{recogniser}){window}{titles}; {need} needed{spent}."},
			sentence{"Mới có {have} {what}{scope}{recogniser}{window}{titles}, cần {need}{spent}; chưa ghi vào sổ thì coi như chưa có.", "Only {have} ({what}{scope}{recogniser}){window}{titles}; {need} needed{spent}; what is not recorded counts as absent."},
			s.unknownWindow(sentence{"Sổ chưa đủ dữ liệu về {what}{scope}{recogniser}; cần ghi năm, phạm vi và cấp công nhận.", "The register does not tell enough about {what}{scope}{recogniser}; record year, effect and who recognised it."}))
	case catalogue.OpRegistered:
		if len(f.about.expected) > 0 {
			return sentence{"Coi như sẽ đăng ký thi đua năm {year}; nhớ đăng ký.", "Taken as to be registered for emulation in {year}; do register."}
		}
		return byResult(f.Result,
			sentence{"Đã đăng ký thi đua năm {year}.", "Registered for emulation in {year}."},
			sentence{"Không đăng ký thi đua năm {year}: sổ có đăng ký của năm đó nhưng không có người hoặc đơn vị này.", "Not registered for emulation in {year}: the register holds registrations of that year, but not this one."},
			sentence{"Sổ chưa ghi đăng ký thi đua nào của năm {year}; cần ghi đăng ký thi đua.", "The register holds no registration for {year}; record the registrations."})
	case catalogue.OpCategory:
		return byResult(f.Result,
			sentence{"Đúng đối tượng: {havecategory}.", "Of the right category: {havecategory}."},
			sentence{"Không đúng đối tượng{iscategory}; chỉ xét: {categories}.", "Not of the right category{iscategory}; only: {categories}."},
			sentence{"Sổ chưa ghi đối tượng; chỉ xét: {categories}; cần ghi đối tượng.", "The category is not recorded; only: {categories}; record it."})
	case catalogue.OpEchelon:
		return byResult(f.Result,
			sentence{"Đúng cấp đơn vị được xét: {haveechelon}.", "Of the right echelon: {haveechelon}."},
			sentence{"Không đúng cấp đơn vị được xét{isechelon}; chỉ xét cấp: {echelons} hoặc tương đương{equal}.", "Not of the right echelon{isechelon}; only: {echelons}, or equal{equal}."},
			sentence{"Chưa biết đơn vị tương đương cấp nào; chỉ xét cấp: {echelons} hoặc tương đương; cần ghi cấp tương đương.", "To what echelon the unit is equal is not recorded; only: {echelons}, or equal; record it."})
	case catalogue.OpLeaving:
		return byResult(f.Result,
			s.left(),
			sentence{"Chưa nghỉ hưu, chuyển ngành hoặc thôi phục vụ; chỉ xét khi thôi phục vụ.", "Still serves; it is given on leaving."},
			sentence{"Sổ chưa cho biết có thôi phục vụ trong năm {year} không; cần ghi ngày thôi phục vụ.", "Whether the service ends in {year} is not known; record the day of discharge."})
	}
	return byResult(s.finding.Result,
		sentence{"Đạt.", "Fulfilled."}, sentence{"Chưa đạt.", "Not fulfilled."}, sentence{"Chưa biết.", "Not known."})
}

// left words how it is known that somebody leaves.
func (s speaker) left() sentence {
	if s.finding.Have != "" {
		return sentence{"Đã thôi phục vụ tại ngũ ngày {have}.", "Left the army on {have}."}
	}
	return sentence{"Đã nêu: thôi phục vụ tại ngũ trong năm {year} hoặc trước đó.", "Stated: leaves the army in {year}, or has left."}
}

func byResult(result Result, met, notMet, unknown sentence) sentence {
	switch result {
	case Met:
		return met
	case Unknown:
		return unknown
	}
	return notMet
}
