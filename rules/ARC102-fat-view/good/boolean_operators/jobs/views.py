from django.shortcuts import render

from .models import Job


def board(request):
    jobs = Job.objects.all()
    params = request.GET
    if params.get("city") and (params.get("near") or params.get("exact") or params.get("region")):
        jobs = jobs.filter(city=params["city"])
    if params.get("remote") or params.get("home") or params.get("anywhere") or params.get("eu"):
        jobs = jobs.filter(remote=True)
    if params.get("salary") and not params.get("any_salary") and not params.get("unpaid"):
        jobs = jobs.filter(salary__gte=params["salary"])
    page = params.get("page") or params.get("p") or "1"
    layout = params.get("layout") or request.session.get("layout") or "list"
    return render(request, "jobs/board.html", {"jobs": jobs, "page": page, "layout": layout})
