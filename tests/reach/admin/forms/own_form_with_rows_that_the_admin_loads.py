from django import forms
from django.contrib import admin
from library.browser import save
from library.models import Book, Genre


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = ["genres"]

    def clean(self):
        for genre in self.cleaned_data["genres"]:
            if not genre.books.all():
                raise forms.ValidationError("nobody wrote of it")


@admin.register(Book)
class BookAdmin(admin.ModelAdmin):
    form = BookForm

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["queryset"] = Genre.objects.prefetch_related("books")
        return super().formfield_for_manytomany(db_field, request, **kwargs)


def run():
    save(Book.objects.first(), genres=[Genre.objects.first().pk])
