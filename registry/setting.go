package registry

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sovang/registry/cal"
)

// SettingKind tells what values a setting takes.
type SettingKind string

// The kinds of settings.
const (
	TextSetting    SettingKind = "text"
	SwitchSetting  SettingKind = "switch" // on or off
	ChoiceSetting  SettingKind = "choice"
	UnitSetting    SettingKind = "unit"    // the code of a unit
	PictureSetting SettingKind = "picture" // a PNG, kept as base64
	NumberSetting  SettingKind = "number"  // a whole number from 1 on
)

// The keys of the settings that the program reads.
const (
	SettingUnit           = "unit"
	SettingSuperior       = "letterhead.superior"
	SettingPlace          = "letterhead.place"
	SettingSymbol         = "letterhead.symbol"
	SettingHeadPost       = "signer.head"
	SettingFormula        = "signer.formula"
	SettingSignerPost     = "signer.post"
	SettingSignerRank     = "signer.rank"
	SettingSignerName     = "signer.name"
	SettingEmblem         = "certificate.emblem"
	SettingStar           = "certificate.star"
	SettingCapitals       = "certificate.capitals"
	SettingPosthumousVerb = "certificate.posthumous"
	SettingQR             = "certificate.qr"      // does a certificate carry the code by which it is verified?
	SettingPrinter        = "certificate.printer" // the printer profile that is used when none is named
	SettingPrintMode      = "certificate.mode"    // full on white paper, or overlay on the unit's blanks
	SettingRollTitle      = "roll.title"
	// What the papers of a dossier say; an empty one leaves it to the presets
	// of package dossier. Lines are parted by ";".
	SettingMovement          = "paper.movement"       // name of the emulation movement
	SettingAddressee         = "paper.addressee"      // Kính gửi
	SettingCouncil           = "paper.council"        // name of the council or team (tổ)
	SettingChair             = "paper.chair"          // rank, name and post of its chairman
	SettingSecretary         = "paper.secretary"      // … and of its secretary
	SettingConference        = "paper.conference"     // name of the conference that votes: Hội nghị quân nhân
	SettingParty             = "paper.party"          // name of the party committee
	SettingPolitical         = "paper.political"      // name of the political organ
	SettingPoliticalHead     = "paper.political_head" // post of its head
	SettingExecutors         = "paper.executors"      // who carries out a decision
	SettingBasesProposal     = "paper.bases.proposal" // căn cứ
	SettingBasesDecision     = "paper.bases.decision"
	SettingReceiversProposal = "paper.receivers.proposal" // Nơi nhận
	SettingReceiversDecision = "paper.receivers.decision"
	// Copies of the register.
	SettingBackupAutomatic = "backup.automatic" // is a copy made before a list comes in and registers are merged?
	SettingBackupKeep      = "backup.keep"      // how many copies are kept
	SettingBackupFolder    = "backup.folder"    // where they lie; "" is beside the register
	// What the law leaves open; docs/law.md explains each default.
	SettingOverlap         = "law.overlap"          // may the base years of two CSTĐ toàn quân overlap?
	SettingPartyYears      = "law.party_years"      // party and mass grades of every year of the window, or of the year alone
	SettingCiviliansFrom   = "law.civilians_from"   // do civilians' years count from 1 July 2004 only?
	SettingInitiativeReuse = "law.initiative_reuse" // may an initiative that was used count again?
)

// Setting is something that a unit decides for itself.
type Setting struct {
	Key     string
	Kind    SettingKind
	Default string
	// Allowed are the values of a ChoiceSetting.
	Allowed []string
}

// Settings lists every setting, in the order in which they are shown.
func Settings() []Setting {
	return []Setting{
		{Key: SettingUnit, Kind: UnitSetting},
		{Key: SettingSuperior, Kind: TextSetting},
		{Key: SettingPlace, Kind: TextSetting},
		{Key: SettingSymbol, Kind: TextSetting},
		{Key: SettingHeadPost, Kind: TextSetting},
		{Key: SettingFormula, Kind: ChoiceSetting, Allowed: Formulas()},
		{Key: SettingSignerPost, Kind: TextSetting},
		{Key: SettingSignerRank, Kind: TextSetting},
		{Key: SettingSignerName, Kind: TextSetting},
		{Key: SettingEmblem, Kind: PictureSetting},
		{Key: SettingStar, Kind: SwitchSetting, Default: "on"},
		{Key: SettingCapitals, Kind: SwitchSetting, Default: "on"},
		{Key: SettingPosthumousVerb, Kind: TextSetting, Default: "TRUY TẶNG"},
		{Key: SettingQR, Kind: SwitchSetting, Default: "on"},
		{Key: SettingPrinter, Kind: TextSetting},
		{Key: SettingPrintMode, Kind: ChoiceSetting, Default: "full", Allowed: []string{"full", "overlay"}},
		{Key: SettingRollTitle, Kind: TextSetting, Default: "BẢNG VÀNG DANH DỰ"},
		{Key: SettingMovement, Kind: TextSetting, Default: "phong trào thi đua Quyết thắng"},
		{Key: SettingAddressee, Kind: TextSetting},
		{Key: SettingCouncil, Kind: TextSetting},
		{Key: SettingChair, Kind: TextSetting},
		{Key: SettingSecretary, Kind: TextSetting},
		{Key: SettingConference, Kind: TextSetting, Default: "Hội nghị quân nhân"},
		{Key: SettingParty, Kind: TextSetting},
		{Key: SettingPolitical, Kind: TextSetting, Default: "Cơ quan Chính trị"},
		{Key: SettingPoliticalHead, Kind: TextSetting, Default: "Chủ nhiệm Chính trị"},
		{Key: SettingExecutors, Kind: TextSetting, Default: "{political_head}, thủ trưởng các cơ quan, đơn vị có liên quan"},
		{Key: SettingBasesProposal, Kind: TextSetting},
		{Key: SettingBasesDecision, Kind: TextSetting},
		{Key: SettingReceiversProposal, Kind: TextSetting, Default: "Như trên; Lưu: VT, CT"},
		{Key: SettingReceiversDecision, Kind: TextSetting, Default: "Như Điều 3; {superior} (để b/c); Lưu: VT, CT"},
		{Key: SettingBackupAutomatic, Kind: SwitchSetting, Default: "on"},
		{Key: SettingBackupKeep, Kind: NumberSetting, Default: "10"},
		{Key: SettingBackupFolder, Kind: TextSetting},
		{Key: SettingOverlap, Kind: SwitchSetting, Default: "off"},
		{Key: SettingPartyYears, Kind: ChoiceSetting, Default: "window", Allowed: []string{"window", "year"}},
		{Key: SettingCiviliansFrom, Kind: SwitchSetting, Default: "off"},
		{Key: SettingInitiativeReuse, Kind: SwitchSetting, Default: "off"},
	}
}

// SettingByKey returns the setting of that key.
func SettingByKey(key string) (Setting, bool) {
	for _, s := range Settings() {
		if s.Key == key {
			return s, true
		}
	}
	return Setting{}, false
}

// Validate lists what is wrong with a value for the setting.
func (s Setting) Validate(value string) Faults {
	var f faultList
	switch s.Kind {
	case SwitchSetting:
		f.oneOf("value", value, []string{"on", "off"})
	case NumberSetting:
		if n, err := strconv.Atoi(value); err != nil || n < 1 {
			f.add(Fault{Code: FaultNumber, Field: "value", Value: value})
		}
	case ChoiceSetting:
		if !slices.Contains(s.Allowed, value) {
			f.add(Fault{Code: FaultChoice, Field: "value", Value: value, Args: map[string]string{"allowed": strings.Join(s.Allowed, ", ")}})
		}
	default:
		f.text("value", value)
	}
	return f.list
}

// InOwnName fills what a decision leaves open of itself from the settings of
// the unit that keeps the book: without an issuer it is that unit's, and the
// unit's own decisions take its place. Its usual signer of today signs only
// what is not older than a year: who signed before is not known.
func (d Decision) InOwnName(settings map[string]string, today cal.Date) Decision {
	home := settings[SettingUnit]
	d.Issuer = cmp.Or(d.Issuer, home)
	if d.Issuer != home {
		return d
	}
	d.Place = cmp.Or(d.Place, settings[SettingPlace])
	if d.Signer == (Signer{}) && !d.Date.Before(today.AddMonths(-12)) {
		d.Signer = Signer{Post: settings[SettingSignerPost], Rank: settings[SettingSignerRank], Name: settings[SettingSignerName]}
		d.Formula = cmp.Or(d.Formula, settings[SettingFormula])
	}
	return d
}
