/* The little of Pango and Cairo that a printed page needs, declared by hand. Their own headers bring all of GLib along
   and a compiler flag (-pthread) that the package manager refuses with a warning at each build. Both libraries keep
   these declarations for as long as their major versions, 1, last. */

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoFontMap PangoFontMap;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoLayoutIter PangoLayoutIter;
typedef struct _PangoLayoutLine PangoLayoutLine;
typedef struct _PangoLanguage PangoLanguage;
typedef struct _PangoFontDescription PangoFontDescription;
typedef struct _PangoAttrList PangoAttrList;
typedef struct _PangoAttribute PangoAttribute;
typedef struct { int x, y, width, height; } PangoRectangle;

/* Values of cairo_status_t, cairo_pdf_version_t, cairo_pdf_metadata_t and PangoWrapMode, and Pango's units in a point. */
enum { ZAVET_CAIRO_OK = 0, ZAVET_CAIRO_WRITE_ERROR = 11 };
enum { ZAVET_PDF_1_4 = 0 };
enum { ZAVET_PDF_TITLE = 0, ZAVET_PDF_AUTHOR = 1, ZAVET_PDF_CREATOR = 4, ZAVET_PDF_CREATED = 5 };
enum { ZAVET_WRAP_WORD_OR_CHARACTER = 2, ZAVET_PANGO_SCALE = 1024 };

typedef int (*zavet_cairo_write)(void *outlet, const unsigned char *bytes, unsigned int count);
cairo_surface_t *cairo_pdf_surface_create_for_stream(zavet_cairo_write write, void *outlet, double width, double height);
void cairo_pdf_surface_restrict_to_version(cairo_surface_t *surface, int version);
void cairo_pdf_surface_set_metadata(cairo_surface_t *surface, int key, const char *text);
void cairo_surface_finish(cairo_surface_t *surface);
int cairo_surface_status(cairo_surface_t *surface);
void cairo_surface_destroy(cairo_surface_t *surface);

cairo_t *cairo_create(cairo_surface_t *surface);
void cairo_destroy(cairo_t *page);
int cairo_status(cairo_t *page);
void cairo_move_to(cairo_t *page, double x, double y);
void cairo_line_to(cairo_t *page, double x, double y);
void cairo_rectangle(cairo_t *page, double x, double y, double width, double height);
void cairo_set_line_width(cairo_t *page, double width);
void cairo_set_source_rgb(cairo_t *page, double red, double green, double blue);
void cairo_stroke(cairo_t *page);
void cairo_show_page(cairo_t *page);
void cairo_tag_begin(cairo_t *page, const char *name, const char *attributes);
void cairo_tag_end(cairo_t *page, const char *name);

PangoFontMap *pango_cairo_font_map_new(void);
PangoContext *pango_font_map_create_context(PangoFontMap *map);
void pango_cairo_context_set_resolution(PangoContext *context, double dotsPerInch);
void pango_cairo_update_context(cairo_t *page, PangoContext *context);
void pango_context_set_language(PangoContext *context, PangoLanguage *language);
PangoLanguage *pango_language_from_string(const char *tag);
PangoFontDescription *pango_font_description_from_string(const char *text);
void pango_font_description_free(PangoFontDescription *font);

PangoLayout *pango_layout_new(PangoContext *context);
void pango_layout_set_font_description(PangoLayout *layout, const PangoFontDescription *font);
void pango_layout_set_text(PangoLayout *layout, const char *text, int bytes);
void pango_layout_set_width(PangoLayout *layout, int width);
void pango_layout_set_wrap(PangoLayout *layout, int mode);
PangoAttrList *pango_attr_list_new(void);
PangoAttribute *pango_attr_insert_hyphens_new(int doesInsert);
PangoAttribute *pango_attr_font_features_new(const char *features);
void pango_attr_list_insert(PangoAttrList *list, PangoAttribute *attribute);
void pango_attr_list_unref(PangoAttrList *list);
void pango_layout_set_attributes(PangoLayout *layout, PangoAttrList *list);
PangoLayoutIter *pango_layout_get_iter(PangoLayout *layout);
PangoLayoutLine *pango_layout_iter_get_line_readonly(PangoLayoutIter *iterator);
void pango_layout_iter_get_line_extents(PangoLayoutIter *iterator, PangoRectangle *ink, PangoRectangle *logical);
int pango_layout_iter_get_baseline(PangoLayoutIter *iterator);
int pango_layout_iter_next_line(PangoLayoutIter *iterator);
void pango_layout_iter_free(PangoLayoutIter *iterator);
void pango_cairo_show_layout_line(cairo_t *page, PangoLayoutLine *line);
void g_object_unref(void *object);
