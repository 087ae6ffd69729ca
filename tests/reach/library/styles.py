"""Forms that others build on."""

from django import forms


class StyledForm(forms.Form):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields:
            self.fields[name].widget.attrs.update({"class": "form-control"})


class FormWithHiddenShelf(forms.Form):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "shelf" in self.fields:
            self.fields["shelf"].widget = forms.HiddenInput()
