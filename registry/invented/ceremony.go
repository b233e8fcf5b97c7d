package invented

import (
	"context"
	"fmt"
	"iter"
	"path/filepath"

	"sovang/registry"
)

// The one decision of a [Ceremony] and the unit that took it.
const (
	CeremonyUnit     = region
	CeremonyDecision = "1/QĐ-" + CeremonyUnit
)

// Ceremony yields a register of so many people to all of whom one decision
// gives a letter of commendation (Giấy khen), in parts as
// [Army.Parts] does.
func Ceremony(seed uint64, people int) iter.Seq[registry.Batch] {
	return func(yield func(registry.Batch) bool) {
		var book decisions
		for part := range Strangers(seed, people) {
			book.most += len(part.People)
			part.Decisions, part.Awards = book.commend(part)
			if !yield(part) {
				return
			}
		}
	}
}

// commend gives the letter to everybody of a part and returns what is new.
func (d *decisions) commend(part registry.Batch) ([]registry.Decision, []registry.Award) {
	decided, given := len(d.decisions), len(d.awards)
	for _, p := range part.People {
		posting, _ := p.Present()
		as := registry.Recipient{Name: p.Name, Rank: posting.Rank, Post: posting.Post, Unit: "Đại đội Bịa", Superior: "Trung đoàn Bịa"}
		d.give(regionCommand(), 1, lastYear, registry.Award{
			Honour: "GK", Subject: registry.PersonSubject(p.Code), As: as, Type: registry.ByMerit,
			Citation: "Đã có thành tích xuất sắc trong phong trào Thi đua Quyết thắng năm 2025"})
	}
	for i := range d.decisions[decided:] {
		decision := &d.decisions[decided+i]
		decision.Place, decision.Authority = "Xã Bịa", "TƯ LỆNH QUÂN KHU BỊA"
		decision.Signer = registry.Signer{Post: "TƯ LỆNH", Rank: "Trung tướng", Name: "Nguyễn Văn Bịa"}
	}
	return d.decisions[decided:], d.awards[given:]
}

// MakeCeremony makes the register of a [Ceremony] in a folder below dir,
// unless it is there, and returns its path.
func MakeCeremony(ctx context.Context, dir string, seed uint64, people int) (path string, err error) {
	const name = "register.db"
	made, err := once(dir, fmt.Sprintf("ceremony-%d-%d", people, seed), func(draft string) error {
		return record(ctx, filepath.Join(draft, name), Ceremony(seed, people))
	})
	return filepath.Join(made, name), err
}
