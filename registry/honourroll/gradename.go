package honourroll

import "sovang/registry"

// GradeName returns a grade in words, or the abbreviation of one that is not
// known: VMTD is vững mạnh toàn diện.
func GradeName(kind registry.GradeKind, grade string) string {
	switch grade {
	case "HTXSNV":
		return "hoàn thành xuất sắc nhiệm vụ"
	case "HTTNV":
		return "hoàn thành tốt nhiệm vụ"
	case "HTNV":
		return "hoàn thành nhiệm vụ"
	case "KHTNV":
		return "không hoàn thành nhiệm vụ"
	case "VMTD_MMTB":
		return "vững mạnh toàn diện “Mẫu mực, tiêu biểu”"
	case "VMTD":
		return "vững mạnh toàn diện"
	case "TSVM_TB":
		return "trong sạch, vững mạnh tiêu biểu"
	case "TSVM":
		return "trong sạch, vững mạnh"
	case "VMXS":
		return "vững mạnh xuất sắc"
	case "VM":
		return "vững mạnh"
	case "KHA":
		return "khá"
	case "TB":
		return "trung bình"
	case "YEU":
		if kind == registry.PartyGrade {
			return "yếu kém"
		}
		return "yếu"
	}
	return grade
}

// TallyName returns in words what a tally counts.
func TallyName(of registry.TallyOf) string {
	switch of {
	case registry.PartyMembers:
		return "Đảng viên"
	case registry.PartyOrganisations:
		return "Cấp ủy, tổ chức đảng"
	case registry.Personnel:
		return "Quân số"
	case registry.SubUnits:
		return "Đơn vị cơ sở"
	}
	return string(of)
}
