from django.db import models

FRONT_PAGE = ("about", "imprint")


class Editor(models.Model):
    name = models.CharField(max_length=100)


class Page(models.Model):
    class Kind(models.TextChoices):
        NEWS = "news"
        HELP = "help"

    slug = models.SlugField()
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.NEWS)
    editor = models.ForeignKey(Editor, on_delete=models.CASCADE)


def before_and_after(old_id, new_id):
    old = Page.objects.get(pk=old_id)
    new = Page.objects.get(pk=new_id)
    for page in (old, new):
        print(page.slug, page.editor.name)


def front_page():
    names = []
    for slug in FRONT_PAGE:
        page = Page.objects.filter(slug=slug).first()
        names.append(page.editor.name if page else "")
    return names


def latest_of_each_kind():
    names = {}
    for kind in Page.Kind:
        page = Page.objects.filter(kind=kind).order_by("-pk").first()
        names[kind] = page.editor.name if page else None
    return names


def three_attempts(page_id):
    for _ in range(3):
        page = Page.objects.get(pk=page_id)
        print(page.editor.name)
