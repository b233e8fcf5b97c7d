package main

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/language"

	"sovang/registry"
)

//go:embed locales/*.toml
var locales embed.FS

// languages lists the languages of the messages; the first is the default.
func languages() []string { return []string{"vi", "en"} }

// texts are the messages of one language. A table of its file is read when a
// message of it is first asked for: no command needs them all, and to read them
// all would take longer than most commands.
type texts struct {
	lang      string
	tables    map[string]string // not yet read, by the names of the tables
	bundle    *i18n.Bundle
	localizer *i18n.Localizer
}

// loadTexts loads the messages of a language, Vietnamese when it is not known.
func loadTexts(lang string) *texts {
	if !slices.Contains(languages(), lang) {
		lang = languages()[0]
	}
	file, err := locales.ReadFile("locales/" + lang + ".toml")
	if err != nil {
		panic(fmt.Sprintf("embedded messages: %v", err)) // a test reads every message
	}
	bundle := i18n.NewBundle(language.Make(lang))
	return &texts{lang: lang, tables: tablesOf(string(file)), bundle: bundle, localizer: i18n.NewLocalizer(bundle, lang)}
}

// tablesOf cuts a file of messages into its tables, each with its head. A table
// begins where a line begins with its head; a test compares what is found so
// with the file as a whole.
func tablesOf(file string) map[string]string {
	tables := make(map[string]string)
	for table := range strings.SplitSeq("\n"+file, "\n[") {
		name, _, _ := strings.Cut(table, "]\n")
		tables[name] = "[" + table
	}
	return tables
}

// read takes a table's messages into the bundle, once.
func (t *texts) read(table string) {
	text, unread := t.tables[table]
	if !unread {
		return
	}
	delete(t.tables, table)
	read := map[string]i18n.UnmarshalFunc{"toml": toml.Unmarshal}
	file, err := i18n.ParseMessageFileBytes([]byte(text), t.lang+".toml", read)
	if err == nil {
		err = t.bundle.AddMessages(file.Tag, file.Messages...)
	}
	if err != nil {
		panic(fmt.Sprintf("embedded messages: %s: %v", table, err)) // a test reads every message
	}
}

// get returns a message; pairs fill its template.
func (t *texts) get(id string, pairs ...any) string {
	if text, ok := t.look(id, pairs...); ok {
		return text
	}
	return id
}

// look returns a message and whether there is one of that id.
func (t *texts) look(id string, pairs ...any) (string, bool) {
	data := make(map[string]any, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		data[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	for i := range id {
		if id[i] == '.' { // setting.signer.rank may stand in setting or in setting.signer
			t.read(id[:i])
		}
	}
	text, err := t.localizer.Localize(&i18n.LocalizeConfig{MessageID: id, TemplateData: data})
	return text, err == nil
}

// valueOf returns the value of a closed list whose word was typed: "trung
// đoàn" is regiment. The first words, or what stands between two commas, will
// do when they fit one value alone: "công trạng" is merit. What is neither a
// value nor a word comes back as it is.
func (t *texts) valueOf(text, list string, values []string) string {
	key := registry.Fold(text)
	var near []string
	for _, value := range values {
		word, _ := t.look(list + "." + value)
		word = registry.Fold(word)
		if strings.EqualFold(value, text) || word != "" && word == key {
			return value
		}
		if strings.HasPrefix(word, key+" ") || slices.Contains(strings.Split(word, ", "), key) {
			near = append(near, value)
		}
	}
	if len(near) == 1 {
		return near[0]
	}
	return text
}

// explained lists values with their words, for a message that names them.
func (t *texts) explained(list string, values []string) string {
	var out []string
	for _, value := range values {
		if word, ok := t.look(list + "." + value); ok && registry.Fold(word) != registry.Fold(value) {
			value += " (" + word + ")"
		}
		out = append(out, value)
	}
	return strings.Join(out, ", ")
}
