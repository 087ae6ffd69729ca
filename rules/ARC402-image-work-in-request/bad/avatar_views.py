from PIL import Image, ImageOps
from django import forms
from django.shortcuts import redirect
from django.views.generic import FormView


def chained(request):
    Image.open(request.FILES["avatar"]).convert("RGB").resize((200, 200)).save("a.jpg")  # ARC402 view chained
    return redirect("profile")


def step_by_step(request):
    image = Image.open(request.FILES["avatar"])
    width, height = image.size
    if width > height:
        image = image.rotate(90)  # ARC402 PIL.Image.open.rotate works on an image
    image.thumbnail((200, 200))
    image.save("a.jpg")
    return redirect("profile")


def upright(request):
    image = ImageOps.exif_transpose(Image.open(request.FILES["avatar"]))  # ARC402 PIL.ImageOps.exif_transpose
    image.save("a.jpg")
    return redirect("profile")


class AvatarForm(forms.Form):
    avatar = forms.ImageField()

    def clean_avatar(self):
        with Image.open(self.cleaned_data["avatar"]) as image:
            image.load()  # ARC402 form AvatarForm.clean_avatar
        return self.cleaned_data["avatar"]


class AvatarView(FormView):
    form_class = AvatarForm

    def form_valid(self, form):
        shrink(Image.open(form.cleaned_data["avatar"]), "a.jpg")
        return super().form_valid(form)


def shrink(image: Image.Image, path: str):
    image.thumbnail((200, 200))  # ARC402 view AvatarView.form_valid → avatar_views.shrink
    image.save(path)
