package sheet

import (
	"slices"
	"strings"
	"sync"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// word is one code of a closed set with what Vietnamese lists write for it.
type word struct {
	code string
	// name is what an exported list writes.
	name string
	also []string
}

// vocabulary is a closed set of codes, in the order of the drop-down list.
type vocabulary []word

// hasCode tells whether the set has exactly that code.
func (v vocabulary) hasCode(code string) bool {
	return slices.ContainsFunc(v, func(w word) bool { return w.code == code })
}

// codes lists the codes in order.
func (v vocabulary) codes() []string {
	codes := make([]string, len(v))
	for i, w := range v {
		codes[i] = w.code
	}
	return codes
}

// names lists what lists write, in order.
func (v vocabulary) names() []string {
	names := make([]string, len(v))
	for i, w := range v {
		names[i] = w.name
	}
	return names
}

// allowed names the values for a message.
func (v vocabulary) allowed() string {
	return strings.Join(slices.DeleteFunc(v.names(), func(name string) bool { return name == "" }), ", ")
}

// read returns the code that a text stands for: the code itself, its name,
// or another word for it, whatever the case, tones and punctuation.
func (v vocabulary) read(text string) (code string, ok bool) {
	key := headingKey(text)
	if key == "" {
		return "", false
	}
	for _, w := range v {
		for _, candidate := range append([]string{w.code, w.name}, w.also...) {
			if headingKey(candidate) == key {
				return w.code, true
			}
		}
	}
	return "", false
}

// write returns the name of a code, or the text itself when it is no code.
func (v vocabulary) write(code string) string {
	for _, w := range v {
		if w.code == code {
			return w.name
		}
	}
	return code
}

var yesNo = sync.OnceValue(func() vocabulary {
	return vocabulary{{"true", "Có", []string{"x", "1", "yes", "đúng"}}, {"false", "Không", []string{"0", "no", "sai"}}}
})

func sexes() vocabulary {
	return vocabulary{{registry.Male, "Nam", nil}, {registry.Female, "Nữ", nil}}
}

func unitKinds() vocabulary {
	return vocabulary{
		{string(registry.MilitaryUnit), "Đơn vị", []string{"đơn vị quân đội", "chính quyền"}},
		{string(registry.PartyBody), "Tổ chức đảng", []string{"đảng", "đảng bộ", "chi bộ"}},
		{string(registry.MassBody), "Tổ chức quần chúng", []string{"quần chúng", "đoàn", "phụ nữ", "công đoàn"}},
	}
}

func echelons() vocabulary {
	return vocabulary{
		{string(registry.Squad), "Tiểu đội", []string{"khẩu đội"}},
		{string(registry.Platoon), "Trung đội", nil},
		{string(registry.Company), "Đại đội", nil},
		{string(registry.Battalion), "Tiểu đoàn", nil},
		{string(registry.RegimentUnit), "Trung đoàn", nil},
		{string(registry.Brigade), "Lữ đoàn", nil},
		{string(registry.DivisionUnit), "Sư đoàn", nil},
		{string(registry.ArmyCorps), "Quân đoàn", nil},
		{string(registry.MilitaryRegion), "Quân khu", []string{"quân chủng", "binh chủng", "tổng cục"}},
		{string(registry.MinistryBody), "Bộ Quốc phòng", []string{"BQP"}},
		{string(registry.Team), "Tổ", nil},
		{string(registry.Section), "Ban", nil},
		{string(registry.Office), "Phòng", []string{"văn phòng"}},
		{string(registry.Faculty), "Khoa", []string{"hệ"}},
		{string(registry.Department), "Cục", nil},
		{string(registry.School), "Học viện, nhà trường", []string{"học viện", "nhà trường", "trường"}},
		{string(registry.Hospital), "Bệnh viện", []string{"bệnh xá"}},
		{string(registry.Depot), "Kho", nil},
		{string(registry.Workshop), "Xưởng", []string{"phân xưởng"}},
		{string(registry.Station), "Trạm", nil},
		{string(registry.Crew), "Đội", nil},
		{string(registry.Factory), "Nhà máy", []string{"xí nghiệp"}},
		{string(registry.OtherEchelon), "Khác", nil},
	}
}

func categories() vocabulary {
	return vocabulary{
		{string(registry.Officer), "Sĩ quan", nil},
		{string(registry.Professional), "Quân nhân chuyên nghiệp", nil},
		{string(registry.Enlisted), "Hạ sĩ quan, binh sĩ", []string{"HSQ, BS", "HSQ, CS", "hạ sĩ quan, chiến sĩ", "chiến sĩ"}},
		{string(registry.DefenceWorker), "Công nhân quốc phòng", []string{"CN"}},
		{string(registry.CivilServant), "Công chức quốc phòng", nil},
		{string(registry.PublicStaff), "Viên chức quốc phòng", nil},
		{string(registry.ContractStaff), "Lao động hợp đồng", []string{"LĐHĐ"}},
		{string(registry.Cadet), "Học viên", nil},
		{string(registry.Reservist), "Quân nhân dự bị", []string{"QNDB"}},
		{string(registry.Militia), "Dân quân tự vệ", nil},
	}
}

func movementKinds() vocabulary {
	return vocabulary{
		{string(registry.RegularMovement), "Phong trào thường xuyên", []string{"thường xuyên", "phong trào", "phong trào thi đua"}},
		{string(registry.Campaign), "Cuộc vận động", nil},
		{string(registry.ThematicMovement), "Thi đua theo đợt, chuyên đề", []string{"theo đợt", "chuyên đề", "theo chuyên đề"}},
	}
}

func levels() vocabulary {
	return vocabulary{
		{string(catalogue.Regiment), "Trung đoàn", []string{"lữ đoàn", "trung đoàn và tương đương", "cấp trung đoàn"}},
		{string(catalogue.Division), "Sư đoàn", []string{"sư đoàn và tương đương", "cấp sư đoàn"}},
		{string(catalogue.Corps), "Đơn vị trực thuộc BQP", []string{
			"đơn vị trực thuộc Bộ Quốc phòng", "trực thuộc Bộ", "trực thuộc BQP", "quân khu", "quân đoàn", "quân chủng", "binh chủng", "tổng cục"}},
		{string(catalogue.Ministry), "Bộ Quốc phòng", []string{"BQP", "bộ", "cấp bộ"}},
		{string(catalogue.Govt), "Chính phủ", []string{"Thủ tướng Chính phủ", "Thủ tướng"}},
		{string(catalogue.State), "Chủ tịch nước", []string{"Nhà nước"}},
	}
}

func formulas() vocabulary {
	var v vocabulary
	for _, formula := range registry.Formulas() {
		if formula != "" {
			v = append(v, word{formula, formula, nil})
		}
	}
	return v
}

var awardTypes = sync.OnceValue(func() vocabulary {
	return vocabulary{
		{string(registry.ByMerit), "Công trạng", []string{"công trạng và thành tích", "thành tích", "thường xuyên"}},
		{string(registry.ByMovement), "Phong trào thi đua", []string{"theo đợt", "chuyên đề", "theo đợt, chuyên đề", "theo đợt, theo chuyên đề"}},
		{string(registry.ByFeat), "Đột xuất", nil},
		{string(registry.ByService), "Niên hạn", nil},
		{string(registry.ByLifeService), "Quá trình cống hiến", []string{"cống hiến"}},
		{string(registry.ByForeign), "Đối ngoại", nil},
	}
})

func eventKinds() vocabulary {
	return vocabulary{
		{string(registry.Amended), "Đính chính", nil}, {string(registry.Reissued), "Cấp đổi, cấp lại", nil},
		{string(registry.Downgraded), "Hạ mức", nil}, {string(registry.Annulled), "Hủy bỏ", nil},
		{string(registry.Stripped), "Tước", nil}, {string(registry.Restored), "Phục hồi", nil},
	}
}

var standings = sync.OnceValue(func() vocabulary {
	return vocabulary{
		{string(registry.Valid), "", []string{"còn giá trị", "còn hiệu lực", "hợp lệ"}},
		{string(registry.Amended), "Đã đính chính", nil},
		{string(registry.ValidReissued), "Đã cấp đổi, cấp lại", nil}, {string(registry.LoweredHonour), "Đã hạ mức", nil},
		{string(registry.AnnulledAward), "Đã hủy bỏ", nil}, {string(registry.StrippedHonour), "Đã bị tước", nil},
	}
})

func gradeKinds() vocabulary {
	return vocabulary{
		{string(registry.TaskGrade), "Nhiệm vụ", []string{"mức độ hoàn thành nhiệm vụ", "hoàn thành nhiệm vụ", "chính quyền"}},
		{string(registry.UnitGrade), "Đơn vị VMTD", []string{"vững mạnh toàn diện", "VMTD", "đơn vị"}},
		{string(registry.PartyGrade), "Đảng", []string{"tổ chức đảng", "đảng viên", "TSVM"}},
		{string(registry.MassGrade), "Quần chúng", []string{"tổ chức quần chúng"}},
	}
}

func grades() vocabulary {
	return vocabulary{
		{"HTXSNV", "Hoàn thành xuất sắc nhiệm vụ", []string{"hoàn thành xuất sắc", "HTXS", "xuất sắc"}},
		{"HTTNV", "Hoàn thành tốt nhiệm vụ", []string{"hoàn thành tốt", "HTT"}},
		{"HTNV", "Hoàn thành nhiệm vụ", []string{"hoàn thành", "HT"}},
		{"KHTNV", "Không hoàn thành nhiệm vụ", []string{"không hoàn thành", "chưa hoàn thành nhiệm vụ", "KHT"}},
		{"VMTD_MMTB", "VMTD mẫu mực, tiêu biểu", []string{"vững mạnh toàn diện mẫu mực, tiêu biểu", "mẫu mực, tiêu biểu", "VMTD MMTB"}},
		{"VMTD", "Vững mạnh toàn diện", nil},
		{"TSVM_TB", "Trong sạch, vững mạnh tiêu biểu", []string{"TSVM tiêu biểu", "TSVM TB"}},
		{"TSVM", "Trong sạch, vững mạnh", nil},
		{"VMXS", "Vững mạnh xuất sắc", nil},
		{"VM", "Vững mạnh", nil},
		{"KHA", "Khá", nil},
		{"TB", "Trung bình", nil},
		{"YEU", "Yếu", []string{"yếu kém"}},
	}
}

func tallyKinds() vocabulary {
	return vocabulary{
		{string(registry.PartyMembers), "Đảng viên", nil},
		{string(registry.PartyOrganisations), "Tổ chức đảng", []string{"cấp ủy", "cấp ủy, tổ chức đảng", "TCĐ"}},
		{string(registry.Personnel), "Quân số", []string{"cán bộ, chiến sĩ", "quân nhân"}},
		{string(registry.SubUnits), "Đơn vị cơ sở", []string{"đơn vị"}},
	}
}

func initiativeKinds() vocabulary {
	return vocabulary{
		{"sang_kien", "Sáng kiến", nil}, {"de_tai", "Đề tài", nil}, {"de_an", "Đề án", nil},
		{"cong_trinh", "Công trình", nil}, {"muu_tri", "Mưu trí", nil},
	}
}

func initiativeScopes() vocabulary {
	return vocabulary{
		{"unit", "Đơn vị", []string{"cơ sở"}}, {"corps", "Đơn vị trực thuộc BQP", []string{"quân khu"}},
		{"ministry", "Toàn quân", []string{"Bộ Quốc phòng", "BQP"}}, {"nation", "Toàn quốc", nil},
	}
}

func nominationStates() vocabulary {
	return vocabulary{
		{string(registry.Proposed), "Đề nghị", nil}, {string(registry.Voted), "Đã bình xét", []string{"đã bỏ phiếu"}},
		{string(registry.Submitted), "Đã trình", nil}, {string(registry.Granted), "Được khen", []string{"đã khen"}},
		{string(registry.Refused), "Không được khen", []string{"không duyệt"}}, {string(registry.Withdrawn), "Rút", []string{"đã rút"}},
	}
}

func ballotBodies() vocabulary {
	return vocabulary{
		{catalogue.Conference, "Hội nghị", []string{"hội nghị quân nhân", "hội nghị cán bộ, chiến sĩ"}},
		{catalogue.UnitCouncil, "Hội đồng TĐKT đơn vị", []string{"hội đồng thi đua - khen thưởng", "hội đồng"}},
		{catalogue.MinistryCouncil, "Hội đồng TĐKT Bộ Quốc phòng", []string{"hội đồng thi đua - khen thưởng Bộ Quốc phòng"}},
	}
}

func disciplineForms() vocabulary {
	return vocabulary{
		{"phe_binh", "Phê bình", nil}, {"khien_trach", "Khiển trách", nil}, {"canh_cao", "Cảnh cáo", nil},
		{"ha_luong", "Hạ bậc lương", []string{"hạ lương"}}, {"giang_cap", "Giáng cấp", []string{"giáng cấp bậc quân hàm"}},
		{"giang_chuc", "Giáng chức", nil}, {"cach_chuc", "Cách chức", nil}, {"luu_dang", "Lưu Đảng", nil},
		{"khai_tru_dang", "Khai trừ Đảng", []string{"khai trừ"}}, {"tuoc_quan_ham", "Tước quân hàm", nil},
		{"tuoc_danh_hieu_quan_nhan", "Tước danh hiệu quân nhân", nil}, {"buoc_thoi_viec", "Buộc thôi việc", nil},
		{"an_tu", "Án tù", nil}, {"hanh_chinh", "Xử lý hành chính", []string{"hành chính"}},
	}
}
