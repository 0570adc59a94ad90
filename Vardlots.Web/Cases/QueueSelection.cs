using Vardlots.Core.Cases;

namespace Vardlots.Web.Cases;

/// <summary>What is ticked in the queue: single cases on any page, or all that match but for those unticked.</summary>
public sealed class QueueSelection
{
    private readonly HashSet<long> _ids = [];

    public bool IsAll { get; private set; }

    public int Count(int matching) => IsAll ? Math.Max(0, matching - _ids.Count) : _ids.Count;

    public bool Holds(long id) => IsAll != _ids.Contains(id);

    public void Set(long id, bool ticked)
    {
        if (ticked == IsAll) _ids.Remove(id);
        else _ids.Add(id);
    }

    public void SelectAll()
    {
        Clear();
        IsAll = true;
    }

    public void Clear()
    {
        _ids.Clear();
        IsAll = false;
    }

    public CaseSelection ToCases(CaseFilter filter) => IsAll ? CaseSelection.AllOf(filter, _ids) : CaseSelection.Of(_ids);
}
