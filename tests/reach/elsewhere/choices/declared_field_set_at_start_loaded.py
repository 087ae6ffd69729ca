from django import forms
from library.models import Shelf


class LendingForm(forms.Form):
    shelf = forms.ModelChoiceField(queryset=Shelf.objects.all())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["shelf"].queryset = Shelf.objects.order_by("number")
        self.fields["shelf"].queryset = self.fields["shelf"].queryset.select_related("keeper")


def run():
    str(LendingForm())
