package certificates

import (
	"strings"

	"sovang/registry"
	"sovang/registry/catalogue"
)

// joinComma joins the words that are there by commas.
func joinComma(words ...string) string {
	var there []string
	for _, word := range words {
		if word != "" {
			there = append(there, word)
		}
	}
	return strings.Join(there, ", ")
}

func sexWord(sex string) string {
	switch sex {
	case registry.Male:
		return "Nam"
	case registry.Female:
		return "Nữ"
	}
	return ""
}

func categoryWord(c registry.Category) string {
	switch c {
	case registry.Officer:
		return "Sĩ quan"
	case registry.Professional:
		return "Quân nhân chuyên nghiệp"
	case registry.Enlisted:
		return "Hạ sĩ quan, binh sĩ"
	case registry.DefenceWorker:
		return "Công nhân quốc phòng"
	case registry.CivilServant:
		return "Công chức quốc phòng"
	case registry.PublicStaff:
		return "Viên chức quốc phòng"
	case registry.ContractStaff:
		return "Lao động hợp đồng"
	case registry.Cadet:
		return "Học viên"
	case registry.Reservist:
		return "Quân nhân dự bị"
	case registry.Militia:
		return "Dân quân tự vệ"
	}
	return string(c)
}

func gradeKindWord(kind registry.GradeKind) string {
	switch kind {
	case registry.TaskGrade:
		return "Mức độ hoàn thành nhiệm vụ"
	case registry.UnitGrade:
		return "Xếp loại đơn vị"
	case registry.PartyGrade:
		return "Xếp loại tổ chức đảng, đảng viên"
	case registry.MassGrade:
		return "Xếp loại tổ chức quần chúng"
	}
	return string(kind)
}

func initiativeWord(kind string) string {
	switch kind {
	case "sang_kien":
		return "Sáng kiến"
	case "de_tai":
		return "Đề tài"
	case "de_an":
		return "Đề án"
	case "cong_trinh":
		return "Công trình"
	case "muu_tri":
		return "Mưu trí, sáng tạo"
	}
	return kind
}

func scopeWord(scope string) string {
	switch scope {
	case "unit":
		return "trong đơn vị"
	case "corps":
		return "đơn vị trực thuộc Bộ"
	case "ministry":
		return "toàn quân"
	case "nation":
		return "toàn quốc"
	}
	return scope
}

func levelWord(level catalogue.Level) string {
	switch level {
	case catalogue.Regiment:
		return "Cấp trung đoàn"
	case catalogue.Division:
		return "Cấp sư đoàn"
	case catalogue.Corps:
		return "Đơn vị trực thuộc Bộ Quốc phòng"
	case catalogue.Ministry:
		return "Bộ Quốc phòng"
	case catalogue.Govt:
		return "Chính phủ"
	case catalogue.State:
		return "Nhà nước"
	}
	return string(level)
}

func disciplineWord(form string) string {
	switch form {
	case "phe_binh":
		return "Phê bình"
	case "khien_trach":
		return "Khiển trách"
	case "canh_cao":
		return "Cảnh cáo"
	case "ha_luong":
		return "Hạ bậc lương"
	case "giang_cap":
		return "Giáng cấp bậc quân hàm"
	case "giang_chuc":
		return "Giáng chức"
	case "cach_chuc":
		return "Cách chức"
	case "luu_dang":
		return "Lưu Đảng"
	case "khai_tru_dang":
		return "Khai trừ Đảng"
	case "tuoc_quan_ham":
		return "Tước quân hàm"
	case "tuoc_danh_hieu_quan_nhan":
		return "Tước danh hiệu quân nhân"
	case "buoc_thoi_viec":
		return "Buộc thôi việc"
	case "an_tu":
		return "Án tù"
	case "hanh_chinh":
		return "Xử lý hành chính"
	}
	return form
}
