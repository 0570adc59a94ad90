using System.Runtime.InteropServices;
using Vardlots.Core.Persistence.Fast;
using Vardlots.Core.WaitingLists;

namespace Vardlots.Core.Import;

/// <summary>One clinic while a file is read: what was stored of it, what the file has said so far, and its counts.</summary>
internal sealed class ClinicInFile
{
    private readonly Dictionary<string, KnownEntry> _known;
    private readonly CodeFormMemory _forms;

    public ClinicInFile(Clinic clinic, Dictionary<string, KnownEntry> known)
    {
        Clinic = clinic;
        _known = known;
        _forms = new CodeFormMemory(clinic.CodeForms);
        Counts = new ImportRunClinic { ClinicId = clinic.Id, ActiveBefore = known.Values.Count(e => e.IsActive) };
    }

    public Clinic Clinic { get; }
    public ImportRunClinic Counts { get; }
    public CodeFormMemory Forms => _forms;

    /// <summary>The stored entry of a key; a null reference when it is new.</summary>
    public ref KnownEntry Find(string contactId) => ref CollectionsMarshal.GetValueRefOrNullRef(_known, contactId);

    /// <summary>Ids of active entries whose row is absent and that had not vanished before.</summary>
    public List<long> NewlyAbsent() => [.. _known.Values.Where(e => e is { IsActive: true, Seen: false, Vanished: false }).Select(e => e.Id).Order()];
}

/// <summary>How a clinic writes the columns that may hold digits or letters (W07).</summary>
internal sealed class CodeFormMemory
{
    private readonly string? _stored;
    private readonly CodeForm[] _last = new CodeForm[2];
    private readonly bool[] _digits = new bool[2];
    private readonly bool[] _letters = new bool[2];
    private static readonly string[] Columns = ["Vardgaranti", "Avvikelse"];

    public CodeFormMemory(string? stored)
    {
        _stored = stored;
        foreach (var part in (stored ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = part.Split('=');
            if (Array.IndexOf(Columns, pair[0]) is var i and >= 0) _last[i] = Enum.Parse<CodeForm>(pair[1]);
        }
    }

    /// <summary>The columns of an accepted row that are written otherwise than in the clinic's last file.</summary>
    public IEnumerable<RowIssue> Follow(ReadRow row)
    {
        List<RowIssue>? changed = null;
        Follow(0, row.GuaranteeForm, ref changed);
        Follow(1, row.DeviationForm, ref changed);
        return changed ?? (IEnumerable<RowIssue>)[];
    }

    private void Follow(int i, CodeForm form, ref List<RowIssue>? changed)
    {
        if (form == CodeForm.Empty) return;
        if (form == CodeForm.Digits) _digits[i] = true;
        else _letters[i] = true;
        if (_last[i] != CodeForm.Empty && _last[i] != form) (changed ??= []).Add(new RowIssue(IssueCode.CodeFormChanged, Columns[i]));
    }

    /// <summary>What to remember of this file; a column written both ways, or not at all, says nothing new.</summary>
    public string? ToStore()
    {
        var forms = new List<string>();
        for (var i = 0; i < Columns.Length; i++)
        {
            var form = (_digits[i], _letters[i]) switch
            {
                (true, false) => CodeForm.Digits,
                (false, true) => CodeForm.Letters,
                (true, true) => CodeForm.Empty,
                _ => _last[i],
            };
            if (form != CodeForm.Empty) forms.Add($"{Columns[i]}={form}");
        }
        return forms.Count == 0 ? _stored : string.Join(';', forms);
    }
}
