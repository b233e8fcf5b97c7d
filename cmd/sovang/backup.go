package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/urfave/cli/v2"

	"sovang/registry"
	"sovang/registry/store"
)

// backupOptions say where a backup goes; what is empty is as the settings say.
type backupOptions struct {
	out            string // a file, or a folder
	keep           int
	encrypt        bool
	passphraseFile string
}

func backupCommand(e *env) *cli.Command {
	return &cli.Command{
		Name: "backup", Aliases: []string{"sao-luu"},
		Flags: []cli.Flag{text("out"), text("keep"), boolean("encrypt"), text("passphrase-file"), boolean("dry-run")},
		Action: func(c *cli.Context) error {
			a := argumentsOf(c)
			o := backupOptions{out: a.raw("out"), keep: a.number("keep"), encrypt: a.bool("encrypt"), passphraseFile: a.raw("passphrase-file")}
			if a.isSet("keep") && o.keep == 0 {
				a.fail(badValue("keep", a.raw("keep"), "1, 2, 3 …"))
			}
			if a.err != nil {
				return a.err
			}
			return runBackup(c.Context, e, o)
		},
		Subcommands: []*cli.Command{backupList(e), backupVerify(e)},
	}
}

func runBackup(ctx context.Context, e *env, o backupOptions) error {
	return e.withRegister(ctx, func(reg *store.Register) error {
		place, err := e.backupPlace(ctx, reg, o)
		if err != nil {
			return err
		}
		secret := ""
		if o.encrypt {
			if secret, err = e.newBoxPassphrase(ctx, o.passphraseFile); err != nil {
				return err
			}
		}
		path, err := place.next(o.encrypt)
		if err != nil {
			return err
		}
		if e.dryRun {
			e.say("say.backup-planned", "Path", path)
			return nil
		}
		verified := reg.Verify(ctx) // a copy is made all the same: it may be all that is left
		if err := e.copyRegister(ctx, reg, path, secret); err != nil {
			return err
		}
		var dropped []string
		if verified == nil { // else the older copies may be the good ones
			if dropped, err = place.rotate(ctx, e, path); err != nil {
				return err
			}
		}
		return e.sayBackup(path, o.encrypt, dropped, verified)
	})
}

// sayBackup tells of a copy; verified is what was found when the register was
// compared with its log.
func (e *env) sayBackup(path string, sealed bool, dropped []string, verified error) error {
	info, err := os.Stat(path)
	if err != nil {
		return &fileError{path, err}
	}
	sound, err := e.warnOfLog(verified, "say.backup-altered", "Path", path)
	if err != nil {
		return err
	}
	if sound {
		e.say("say.backup", "Path", path, "Size", e.fileSize(info.Size()))
	}
	if sealed {
		e.remark("say.backup-passphrase")
	}
	for _, old := range dropped {
		e.remark("say.backup-dropped", "Path", old)
	}
	if !e.json {
		return nil
	}
	return e.printJSON(struct {
		Path      string   `json:"path"`
		Bytes     int64    `json:"bytes"`
		Encrypted bool     `json:"encrypted"`
		Sound     bool     `json:"sound"`
		Dropped   []string `json:"dropped"`
	}{path, info.Size(), sealed, sound, append([]string{}, dropped...)})
}

// copyRegister writes a backup to a new file, sealed when there is a
// passphrase. What is not sealed then lies beside the register only, and only
// until the command ends.
func (e *env) copyRegister(ctx context.Context, reg *store.Register, path, secret string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return &folderError{filepath.Dir(path), err}
	}
	sweep(filepath.Dir(path))
	if secret == "" {
		return backupError(path, reg.Backup(ctx, path))
	}
	folder, remove, err := tempFolder(filepath.Dir(reg.Path()))
	if err != nil {
		return err
	}
	defer remove()
	plain := filepath.Join(folder, "sovang.db")
	if err := backupError(filepath.Dir(reg.Path()), reg.Backup(ctx, plain)); err != nil {
		return err
	}
	return e.sealFile(ctx, plain, path, secret)
}

// backupError says of which file an error speaks that has to do with writing
// it, and leaves what is wrong with the register.
func backupError(path string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, store.ErrExists):
		return taken(path)
	case errors.Is(err, store.ErrReadOnly), errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist):
		return &folderError{filepath.Dir(path), err}
	}
	if isFull(err) {
		return &fileError{path, err}
	}
	return err
}

// backupPlace is where the backups of a register lie, and what they are
// called.
type backupPlace struct {
	folder   string
	file     string // the one file that was named; then nothing is rotated
	stem     string
	register string // tells this register from others
	keep     int
	stamp    string
}

func (e *env) backupPlace(ctx context.Context, reg *store.Register, o backupOptions) (backupPlace, error) {
	settings, err := reg.Settings(ctx)
	if err != nil {
		return backupPlace{}, err
	}
	found, err := reg.Summary(ctx)
	if err != nil {
		return backupPlace{}, err
	}
	p := backupPlace{
		folder: backupFolder(reg.Path(), settings), stem: stemOf(reg.Path()), register: found.Register, keep: o.keep,
		stamp: e.now().Format(fileStamp),
	}
	if ending := filepath.Ext(o.out); ending == ".db" || ending == boxEnding {
		p.folder, p.file = filepath.Dir(o.out), o.out
	} else if o.out != "" {
		p.folder = o.out
	}
	if p.keep == 0 {
		// Atoi cannot fail: only numbers are kept, and nothing keeps everything.
		p.keep, _ = strconv.Atoi(settingValue(settings, registry.SettingBackupKeep))
	}
	return p, nil
}

// backupFolder is the folder of the settings, or the one beside the register.
func backupFolder(register string, settings map[string]string) string {
	beside := filepath.Dir(register)
	switch folder := settingValue(settings, registry.SettingBackupFolder); {
	case folder == "":
		return filepath.Join(beside, stemOf(register)+"-sao-luu")
	case filepath.IsAbs(folder):
		return folder
	default:
		return filepath.Join(beside, folder)
	}
}

// stemOf returns the name of a register without folder and ending.
func stemOf(register string) string {
	name := filepath.Base(register)
	return name[:len(name)-len(filepath.Ext(name))]
}

// next returns a name that is free.
func (p backupPlace) next(sealed bool) (string, error) {
	if p.file == "" {
		return freeName(filepath.Join(p.folder, p.stem+"-"+p.stamp), p.ending(sealed))
	}
	return freeFile(p.file, sealed)
}

// freeFile returns the name that the user wants for a file that may be sealed,
// unless there is one.
func freeFile(path string, sealed bool) (string, error) {
	if sealed && filepath.Ext(path) != boxEnding {
		path += boxEnding
	}
	if refuseExisting(path, false) != nil {
		return "", taken(path)
	}
	return path, nil
}

// ending is what follows the day and hour in a backup's name. A sealed one
// tells in its name of which register it is.
func (p backupPlace) ending(sealed bool) string {
	if !sealed {
		return ".db"
	}
	return "-" + p.register[:min(8, len(p.register))] + ".db" + boxEnding
}
