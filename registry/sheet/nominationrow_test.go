package sheet_test

import (
	"reflect"
	"testing"

	"sovang/registry"
	"sovang/registry/cal"
	"sovang/registry/catalogue"
	"sovang/registry/sheet"
)

func TestNominationsAreReadAsOfficesListThem(t *testing.T) {
	const list = `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG
TT,Mã cá nhân,Họ và tên,Danh hiệu đề nghị,Năm,Ngày đề nghị,Tóm tắt thành tích,Nơi bỏ phiếu,Ngày bỏ phiếu,Tổng số phiếu,Có mặt,Đồng ý,Bỏ phiếu kín
1,QN-001,Nguyễn Văn Bịa,CSTĐCS,2020,05/11/2020,Giá thử máy nổ,Hội nghị quân nhân,01/11/2020,40,38,37,
,QN-001,,CSTĐCS,,,,Hội đồng TĐKT đơn vị,10/11/2020,9,8,9,x
2,QN-002,Trần Văn Bịa,Giấy khen,2020,06/11/2020,,,,,,,
`
	batch := readClean(t, "de-nghi.csv", list, sheet.ReadOptions{Catalogue: law(t)})
	want := []registry.Nomination{
		{Subject: registry.PersonSubject("QN-001"), Honour: "CSTDCS", Period: cal.OneYear(2020), Type: registry.ByMerit, Achievement: "Giá thử máy nổ",
			ProposedOn: mustDate(2020, 11, 5), State: registry.Proposed, Ballots: []registry.Ballot{
				{Body: catalogue.Conference, Held: mustDate(2020, 11, 1), Entitled: 40, Present: 38, Ayes: 37},
				{Body: catalogue.UnitCouncil, Held: mustDate(2020, 11, 10), Entitled: 9, Present: 8, Ayes: 9, Secret: true}}},
		{Subject: registry.PersonSubject("QN-002"), Honour: "GK", Period: cal.OneYear(2020), ProposedOn: mustDate(2020, 11, 6), State: registry.Proposed},
	}
	if !reflect.DeepEqual(batch.Nominations, want) {
		t.Errorf("got  %+v\nwant %+v", batch.Nominations, want)
	}
}

func TestSecondNominationOfOneHonourIsNotABallotOnTheFirst(t *testing.T) {
	const list = `Mã đơn vị,Danh hiệu đề nghị,Năm,Ngày đề nghị,Kết quả,Nơi bỏ phiếu,Ngày bỏ phiếu,Tổng số phiếu,Đồng ý
D1,ĐVQT,2020,05/11/2020,Rút,Hội nghị,01/11/2020,40,20
D1,ĐVQT,2020,20/11/2020,Đề nghị,Hội nghị,19/11/2020,40,39
`
	batch := readClean(t, "x.csv", list, sheet.ReadOptions{Catalogue: law(t)})
	if len(batch.Nominations) != 2 || batch.Nominations[0].State != registry.Withdrawn || len(batch.Nominations[1].Ballots) != 1 {
		t.Errorf("got %+v", batch.Nominations)
	}
}
