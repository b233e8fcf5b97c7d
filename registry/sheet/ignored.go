package sheet

import "sovang/registry"

// ignoredHeadings are columns that lists have and the register has not.
func ignoredHeadings() []string {
	return []string{"TT", "STT", "Số TT", "Số thứ tự", "Ghi chú", "Ký nhận", "Chữ ký", "Ngày trao", "Ngày vào sổ", "Tiền thưởng", "Mức thưởng",
		"Lĩnh vực", "Ký tên"}
}

// ignoredOf are further such columns of one kind of list.
func ignoredOf(kind registry.EntryKind) []string {
	switch kind {
	case registry.People:
		return []string{"Trú quán", "Nơi ở", "Chỗ ở", "Địa chỉ", "Thành phần", "Thành phần gia đình", "VH", "Văn hóa", "Trình độ văn hóa", "Trình độ", "SK", "Sức khỏe",
			"DT", "Dân tộc", "TG", "Tôn giáo", "Vào Đoàn", "Ngày vào Đoàn", "Ngày vào Đảng chính thức", "Vào Đảng chính thức", "Chính thức", "Năm",
			"Thời gian tính khen", "Kỷ luật", "Đã được khen", "Đã khen thưởng", "Khen thưởng", "Đề nghị", "Hình thức đề nghị", "Số CCCD", "CCCD", "Số CMND", "Số CMTQĐ",
			"Điện thoại", "Số điện thoại", "Quân số", "Họ tên bố mẹ vợ con", "Đơn vị cấp trên", "Đơn vị trực thuộc"}
	case registry.Units:
		return []string{"Quân số", "Địa chỉ", "Nơi đóng quân", "Chỉ huy"}
	case registry.Movements, registry.Figures, registry.Tallies:
		return nil
	case registry.Nominations:
		return append(ofPeople(), "Cấp bậc, chức vụ", "Đơn vị cấp trên", "Cấp trên", "Cấp trên trực tiếp", "Đơn vị trực thuộc", "Đơn vị công tác", "Cơ quan, đơn vị", "Cơ quan đơn vị",
			"Chức vụ, đơn vị", "Nhập ngũ", "Ngày nhập ngũ", "Vào Đảng", "Ngày vào Đảng", "Thời gian tính khen", "Kỷ luật", "Đã được khen", "Đối tượng", "Phân loại")
	case registry.Decisions:
		return append(ofPeople(), "Đối tượng", "Phân loại")
	}
	return ofPeople()
}

// ofPeople are columns that tell of people what the register knows of them
// elsewhere.
func ofPeople() []string {
	return []string{"Ngày, tháng, năm sinh", "Ngày sinh", "Năm sinh", "Cấp bậc", "Chức vụ", "Giới tính", "Quê quán"}
}
