from django import forms
from library.models import Author


class AuthorForm(forms.ModelForm):
    class Meta:
        model = Author
        fields = ["name"]

    def clean(self):
        for book in self.instance.books.all():
            if not list(book.copies.all()):
                raise forms.ValidationError("not for sale")
        return super().clean()


def run():
    AuthorForm(
        {"name": "A"}, instance=Author.objects.prefetch_related("books__copies").first()
    ).is_valid()
