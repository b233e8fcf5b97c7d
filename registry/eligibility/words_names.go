package eligibility

import (
	"sovang/registry"
	"sovang/registry/catalogue"
)

// BodyName names a body that votes; an unknown one stands for itself.
func BodyName(body string, lang Lang) string {
	switch body {
	case catalogue.Conference:
		return sentence{"hội nghị quân nhân", "the conference of servicemen"}.in(lang)
	case catalogue.UnitCouncil:
		return sentence{"hội đồng thi đua - khen thưởng của đơn vị", "the unit's emulation and commendation council"}.in(lang)
	case catalogue.MinistryCouncil:
		return sentence{"Hội đồng Thi đua - Khen thưởng Bộ Quốc phòng", "the emulation and commendation council of the Ministry of National Defence"}.in(lang)
	}
	return body
}

// KindName names a kind of honour in small letters.
func KindName(kind catalogue.Kind, lang Lang) string {
	switch kind {
	case catalogue.Title:
		return sentence{"danh hiệu thi đua", "emulation title"}.in(lang)
	case catalogue.Flag:
		return sentence{"cờ thi đua", "emulation flag"}.in(lang)
	case catalogue.Order:
		return sentence{"huân chương", "order"}.in(lang)
	case catalogue.Medal:
		return sentence{"huy chương", "medal"}.in(lang)
	case catalogue.HonourTitle:
		return sentence{"danh hiệu vinh dự nhà nước", "state honour title"}.in(lang)
	case catalogue.Prize:
		return sentence{"giải thưởng", "prize"}.in(lang)
	case catalogue.MeritCertificate:
		return sentence{"bằng khen", "certificate of merit"}.in(lang)
	case catalogue.Certificate:
		return sentence{"giấy khen", "certificate of commendation"}.in(lang)
	case catalogue.Commemorative:
		return sentence{"kỷ niệm chương", "commemorative medal"}.in(lang)
	case catalogue.ArmyHonour:
		return sentence{"hình thức tôn vinh khác trong Quân đội", "other honour of the army"}.in(lang)
	}
	return string(kind)
}

// TypeName names a type of commendation: those of [registry.AwardTypes], and
// that of leaving the army, which only rules know.
func TypeName(typ string, lang Lang) string {
	switch registry.AwardType(typ) {
	case registry.ByMerit:
		return sentence{"theo công trạng và thành tích", "for merit"}.in(lang)
	case registry.ByMovement:
		return sentence{"theo đợt, theo chuyên đề", "in a movement"}.in(lang)
	case registry.ByFeat:
		return sentence{"đột xuất", "for a feat"}.in(lang)
	case registry.ByService:
		return sentence{"niên hạn", "for years of service"}.in(lang)
	case registry.ByLifeService:
		return sentence{"quá trình cống hiến", "for a life's service"}.in(lang)
	case registry.ByForeign:
		return sentence{"đối ngoại", "to foreigners"}.in(lang)
	case leavingType:
		return sentence{"khi thôi phục vụ tại ngũ", "on leaving the army"}.in(lang)
	}
	return typ
}

// LevelName names a level by who signs there.
func LevelName(level catalogue.Level, lang Lang) string {
	switch level {
	case catalogue.Regiment:
		return sentence{"trung đoàn, lữ đoàn và tương đương", "regiment, brigade or equal"}.in(lang)
	case catalogue.Division:
		return sentence{"sư đoàn và tương đương", "division or equal"}.in(lang)
	case catalogue.Corps:
		return sentence{"đơn vị trực thuộc Bộ Quốc phòng", "unit directly under the Ministry"}.in(lang)
	case catalogue.Ministry:
		return sentence{"Bộ Quốc phòng", "Ministry of National Defence"}.in(lang)
	case catalogue.Govt:
		return sentence{"Thủ tướng Chính phủ", "Prime Minister"}.in(lang)
	case catalogue.State:
		return sentence{"Chủ tịch nước", "State President"}.in(lang)
	}
	return string(level)
}

// GradeKindName names what a yearly grade is of: "xếp loại tổ chức đảng". A
// person's party grade is that of the party member.
func GradeKindName(kind registry.GradeKind, subject string, lang Lang) string {
	switch kind {
	case registry.TaskGrade:
		return sentence{"xếp loại nhiệm vụ", "task grade"}.in(lang)
	case registry.UnitGrade:
		return sentence{"xếp loại đơn vị vững mạnh toàn diện", "unit grade"}.in(lang)
	case registry.PartyGrade:
		if subject == catalogue.ForPersons {
			return sentence{"xếp loại đảng viên", "party member's grade"}.in(lang)
		}
		return sentence{"xếp loại tổ chức đảng", "party organisation's grade"}.in(lang)
	case registry.MassGrade:
		return sentence{"xếp loại tổ chức quần chúng", "mass organisations' grade"}.in(lang)
	}
	return string(kind)
}

// GradeName names a grade in full; the abbreviation of army lists stands in
// brackets where there is one.
func GradeName(grade string, lang Lang) string {
	switch grade {
	case "HTXSNV":
		return sentence{"hoàn thành xuất sắc nhiệm vụ", "excellent completion of tasks (HTXSNV)"}.in(lang)
	case "HTTNV":
		return sentence{"hoàn thành tốt nhiệm vụ", "good completion of tasks (HTTNV)"}.in(lang)
	case "HTNV":
		return sentence{"hoàn thành nhiệm vụ", "completion of tasks (HTNV)"}.in(lang)
	case "KHTNV":
		return sentence{"không hoàn thành nhiệm vụ", "tasks not completed (KHTNV)"}.in(lang)
	case "VMTD_MMTB":
		return sentence{"vững mạnh toàn diện “Mẫu mực, tiêu biểu”", "comprehensively strong, “exemplary, outstanding”"}.in(lang)
	case "VMTD":
		return sentence{"vững mạnh toàn diện", "comprehensively strong (VMTD)"}.in(lang)
	case "TSVM_TB":
		return sentence{"trong sạch, vững mạnh tiêu biểu", "clean and strong, outstanding"}.in(lang)
	case "TSVM":
		return sentence{"trong sạch, vững mạnh", "clean and strong (TSVM)"}.in(lang)
	case "VMXS":
		return sentence{"vững mạnh xuất sắc", "strong, excellent (VMXS)"}.in(lang)
	case "VM":
		return sentence{"vững mạnh", "strong (VM)"}.in(lang)
	case "KHA":
		return sentence{"khá", "fairly good"}.in(lang)
	case "TB":
		return sentence{"trung bình", "average"}.in(lang)
	case "YEU":
		return sentence{"yếu kém", "weak"}.in(lang)
	}
	return grade
}

// EchelonName names an echelon in small letters.
func EchelonName(echelon registry.Echelon, lang Lang) string {
	switch echelon {
	case registry.Squad:
		return sentence{"tiểu đội", "squad"}.in(lang)
	case registry.Platoon:
		return sentence{"trung đội", "platoon"}.in(lang)
	case registry.Company:
		return sentence{"đại đội", "company"}.in(lang)
	case registry.Battalion:
		return sentence{"tiểu đoàn", "battalion"}.in(lang)
	case registry.RegimentUnit:
		return sentence{"trung đoàn", "regiment"}.in(lang)
	case registry.Brigade:
		return sentence{"lữ đoàn", "brigade"}.in(lang)
	case registry.DivisionUnit:
		return sentence{"sư đoàn", "division"}.in(lang)
	case registry.ArmyCorps:
		return sentence{"quân đoàn", "army corps"}.in(lang)
	case registry.MilitaryRegion:
		return sentence{"quân khu, quân chủng và tương đương", "military region, service or equal"}.in(lang)
	case registry.MinistryBody:
		return sentence{"Bộ Quốc phòng", "Ministry of National Defence"}.in(lang)
	}
	return staffEchelonName(echelon, lang)
}

func staffEchelonName(echelon registry.Echelon, lang Lang) string {
	switch echelon {
	case registry.Team:
		return sentence{"tổ", "team"}.in(lang)
	case registry.Section:
		return sentence{"ban", "section"}.in(lang)
	case registry.Office:
		return sentence{"phòng", "office"}.in(lang)
	case registry.Faculty:
		return sentence{"khoa, hệ", "faculty"}.in(lang)
	case registry.Department:
		return sentence{"cục", "department"}.in(lang)
	case registry.School:
		return sentence{"học viện, nhà trường", "school"}.in(lang)
	case registry.Hospital:
		return sentence{"bệnh viện, bệnh xá", "hospital"}.in(lang)
	case registry.Depot:
		return sentence{"kho", "depot"}.in(lang)
	case registry.Workshop:
		return sentence{"xưởng, phân xưởng", "workshop"}.in(lang)
	case registry.Station:
		return sentence{"trạm", "station"}.in(lang)
	case registry.Crew:
		return sentence{"đội", "crew"}.in(lang)
	case registry.Factory:
		return sentence{"nhà máy, xí nghiệp", "factory"}.in(lang)
	case registry.OtherEchelon:
		return sentence{"cấp khác", "other echelon"}.in(lang)
	}
	return string(echelon)
}

// DisciplineName names a form of discipline in small letters.
func DisciplineName(form string, lang Lang) string {
	switch form {
	case "phe_binh":
		return sentence{"phê bình", "criticism"}.in(lang)
	case "khien_trach":
		return sentence{"khiển trách", "reprimand"}.in(lang)
	case "canh_cao":
		return sentence{"cảnh cáo", "warning"}.in(lang)
	case "ha_luong":
		return sentence{"hạ bậc lương", "lower pay grade"}.in(lang)
	case "giang_cap":
		return sentence{"giáng cấp bậc quân hàm", "demotion in rank"}.in(lang)
	case "giang_chuc":
		return sentence{"giáng chức", "demotion in post"}.in(lang)
	case "cach_chuc":
		return sentence{"cách chức", "removal from post"}.in(lang)
	case "luu_dang":
		return sentence{"lưu Đảng", "kept in the Party on probation"}.in(lang)
	case "khai_tru_dang":
		return sentence{"khai trừ ra khỏi Đảng", "expulsion from the Party"}.in(lang)
	case "tuoc_quan_ham":
		return sentence{"tước quân hàm sĩ quan", "deprivation of officer's rank"}.in(lang)
	case "tuoc_danh_hieu_quan_nhan":
		return sentence{"tước danh hiệu quân nhân", "deprivation of military status"}.in(lang)
	case "buoc_thoi_viec":
		return sentence{"buộc thôi việc", "dismissal"}.in(lang)
	case "an_tu":
		return sentence{"Tòa án tuyên phạt", "sentence of a court"}.in(lang)
	case "hanh_chinh":
		return sentence{"xử phạt vi phạm hành chính", "administrative penalty"}.in(lang)
	}
	return form
}

// CategoryName names a personnel category in small letters.
func CategoryName(category registry.Category, lang Lang) string {
	switch category {
	case registry.Officer:
		return sentence{"sĩ quan", "officer"}.in(lang)
	case registry.Professional:
		return sentence{"quân nhân chuyên nghiệp", "professional serviceman"}.in(lang)
	case registry.Enlisted:
		return sentence{"hạ sĩ quan, binh sĩ", "enlisted serviceman"}.in(lang)
	case registry.DefenceWorker:
		return sentence{"công nhân quốc phòng", "defence worker"}.in(lang)
	case registry.CivilServant:
		return sentence{"công chức quốc phòng", "defence civil servant"}.in(lang)
	case registry.PublicStaff:
		return sentence{"viên chức quốc phòng", "defence public employee"}.in(lang)
	case registry.ContractStaff:
		return sentence{"lao động hợp đồng", "contract worker"}.in(lang)
	case registry.Cadet:
		return sentence{"học viên", "cadet"}.in(lang)
	case registry.Reservist:
		return sentence{"quân nhân dự bị", "reservist"}.in(lang)
	case registry.Militia:
		return sentence{"dân quân tự vệ", "militia member"}.in(lang)
	}
	return string(category)
}

// ScopeName names how far an initiative has effect.
func ScopeName(scope string, lang Lang) string {
	switch scope {
	case "unit":
		return sentence{"có hiệu quả ở đơn vị", "of effect in the unit"}.in(lang)
	case "corps":
		return sentence{"có ảnh hưởng trong đơn vị trực thuộc Bộ Quốc phòng", "of effect in the unit directly under the Ministry"}.in(lang)
	case "ministry":
		return sentence{"có ảnh hưởng trong toàn quân", "of effect in the whole army"}.in(lang)
	case "nation":
		return sentence{"có ảnh hưởng trong toàn quốc", "of effect in the whole nation"}.in(lang)
	}
	return scope
}

// InitiativeName names a kind of initiative.
func InitiativeName(kind string, lang Lang) string {
	switch kind {
	case "sang_kien":
		return sentence{"sáng kiến", "initiative"}.in(lang)
	case "de_tai":
		return sentence{"đề tài khoa học", "research project"}.in(lang)
	case "de_an":
		return sentence{"đề án", "scheme"}.in(lang)
	case "cong_trinh":
		return sentence{"công trình khoa học", "scientific work"}.in(lang)
	case "muu_tri":
		return sentence{"hành động mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu", "act of quick wit in combat or its support"}.in(lang)
	}
	return kind
}

// RankName names a rank; in English by the usual rendering, a text that is no
// rank stands for itself.
func RankName(rank string, lang Lang) string {
	english := []string{
		"Private", "Private First Class", "Corporal", "Sergeant", "Master Sergeant",
		"Second Lieutenant", "First Lieutenant", "Senior Lieutenant", "Captain",
		"Major", "Lieutenant Colonel", "Senior Lieutenant Colonel", "Senior Colonel",
		"Major General", "Lieutenant General", "Senior Lieutenant General", "General",
	}
	order := registry.RankOrder(rank)
	if lang == Vietnamese || order == 0 {
		return rank
	}
	return english[order-1]
}
