using System.Runtime.CompilerServices;

namespace Vardlots.Core.Import;

/// <summary>The columns of a file format, each spelled as its heading. What is known of them without having seen a file.</summary>
/// <typeparam name="TColumn">Numbered from 0 in the order of declaration.</typeparam>
internal static class Columns<TColumn> where TColumn : struct, Enum
{
    private static readonly string[] Names = Enum.GetNames<TColumn>();

    public static int Count => Names.Length;

    public static int Index(TColumn column) => Unsafe.BitCast<TColumn, int>(column);

    /// <summary>The heading, without the cost of <see cref="Enum.ToString()"/>.</summary>
    public static string Name(TColumn column) => Names[Index(column)];

    /// <summary>The column with this heading in any case; null for an unknown one.</summary>
    public static TColumn? Find(string heading)
    {
        int index = Array.FindIndex(Names, name => name.Equals(heading, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : Unsafe.BitCast<int, TColumn>(index);
    }
}
