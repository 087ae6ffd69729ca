from django.shortcuts import redirect, render
from django.views.generic import CreateView

from .forms import PostForm, TagForm
from .models import Post


def post_create(request):
    form = PostForm(request.POST or None)
    if form.is_valid():
        post = form.save(commit=False)
        post.author = request.user
        post.save()
        form.save_m2m()
        return redirect("post-list")
    return render(request, "blog/post_form.html", {"form": form})


def post_and_tag(request):
    post_form = PostForm(request.POST or None, prefix="post")
    tag_form = TagForm(request.POST or None, prefix="tag")
    if post_form.is_valid() and tag_form.is_valid():
        tag_form.save()
        post_form.instance.author = request.user
        post_form.save()
        return redirect("post-list")
    return render(request, "blog/both.html", {"post_form": post_form, "tag_form": tag_form})


class PostCreateView(CreateView):
    model = Post
    form_class = PostForm

    def form_valid(self, form):
        self.object = form.save(commit=False)
        self.object.author = self.request.user
        self.object.save()
        form.save_m2m()
        return redirect("post-list")
