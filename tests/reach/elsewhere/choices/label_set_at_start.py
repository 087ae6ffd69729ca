from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shelf"].label_from_instance = lambda shelf: str(shelf.number)


def run():
    str(LendingForm())
