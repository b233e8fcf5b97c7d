package dossier

import (
	"strings"

	"sovang/registry/paper"
)

// Summary words the short report of achievements on one page, for a feat and
// for what else goes the simple way (Thông tư 151/2018/TT-BQP, Điều 71.3b): who,
// what happened, what is asked for.
func (o Office) Summary(a Achiever) paper.Document {
	e := a.Entry
	d := paper.Document{
		Head: o.Head(""), Title: "Báo cáo tóm tắt thành tích", Subject: strings.ToUpper("Đề nghị " + askedHonour(e)),
		Signatures: []paper.Signature{handSigned(paper.AtLeft, "Người lập báo cáo", signed), o.Signature()},
	}
	d.Body = append(d.Body, section("1. "+paper.UpperFirst(recipientWords([]Entry{e}))+" được đề nghị khen thưởng:"))
	if e.Subject.IsUnit() {
		d.Body = append(d.Body, known("Tên đơn vị", e.As.Name), known("Đơn vị cấp trên", e.As.Superior))
	} else {
		d.Body = append(d.Body, known("Cấp bậc, họ và tên", e.FullName()), known("Ngày, tháng, năm sinh", e.Person.Born.Short()),
			known("Chức vụ, đơn vị", e.Whereabouts()))
	}
	d.Body = append(d.Body, section("2. Tóm tắt thành tích:"))
	d.Body = append(d.Body, a.facts()...)
	d.Body = append(d.Body, known("Thời gian, địa điểm", ""), known("Diễn biến, hành động", ""))
	d.Body = append(d.Body, room(3)...)
	d.Body = append(d.Body, known("Kết quả, tác dụng", ""))
	d.Body = append(d.Body, room(2)...)
	d.Body = append(d.Body, section("3. Đề nghị:"))
	d.Body = append(d.Body, paper.Text(paper.Body, o.Name()+" xác nhận thành tích trên là đúng và đề nghị cấp có thẩm quyền xét "+
		askedHonour(e)+" cho "+joinComma(e.FullName(), e.Whereabouts())+"./."))
	return d
}
