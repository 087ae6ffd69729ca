from blog.models import Author, Post
from django import template

register = template.Library()


@register.inclusion_tag("blog/_box.html")
def box(title: str, *, author: Author | None = None, show_comments: bool = True):  # ARC202
    """One template gives it an author."""
    return {
        "title": title,
        "author": author,
        "show_comments": show_comments,
        "newest": Post.objects.first(),
    }


@register.inclusion_tag("blog/_author.html")
def author_box(title: str, author: Author, show_comments: bool = False):  # ARC202 Post.comments
    """One asks for comments by position."""
    return {
        "title": title,
        "author": author,
        "show_comments": show_comments,
        "newest": Post.objects.first(),
    }


@register.inclusion_tag("blog/_other.html")
def other_box(title: str, author: Author | None = None):  # ARC202 Post.comments
    """Nothing is known of who uses it."""
    return {
        "title": title,
        "author": author,
        "show_comments": True,
        "newest": Post.objects.first(),
    }
