from blog.models import Author, Post
from django import template

register = template.Library()


@register.inclusion_tag("blog/_box.html")
def box(title: str, *, author: Author | None = None, show_comments: bool = True):
    """No template gives it an author."""
    return {
        "title": title,
        "author": author,
        "show_comments": show_comments,
        "newest": Post.objects.first(),
    }


@register.inclusion_tag("blog/_box.html")
def author_box(title: str, author: Author, show_comments: bool = False):
    """No template asks for comments."""
    return {
        "title": title,
        "author": author,
        "show_comments": show_comments,
        "newest": Post.objects.first(),
    }
